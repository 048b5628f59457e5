package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.fileaccess.FileAccess.View;
import dk.medvind.applications.fileaccess.FileAccessWords.Asked;
import dk.medvind.applications.fileaccess.FileAccessWords.Way;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What employees do with the file of a case somebody asks to see, before it is decided. */
@Service
public class FileDesk {

    private final CaseFile files;
    private final FileAccessRows requests;
    private final FileAccessWords words;
    private final FileAccessDays days;
    private final FileContents contents;
    private final Requesting requesting;

    FileDesk(
            CaseFile files,
            FileAccessRows requests,
            FileAccessWords words,
            FileAccessDays days,
            FileContents contents,
            Requesting requesting) {
        this.files = files;
        this.requests = requests;
        this.words = words;
        this.days = days;
        this.contents = contents;
        this.requesting = requesting;
    }

    /** Who asks on the phone, in a letter or at the counter. */
    public enum Asker {
        PARTY,
        /**
         * Somebody who acts for the party and has shown it: guardian, power of attorney, lawyer.
         */
        REPRESENTATIVE,
        /** Anybody else: there is no access for them as a party. */
        NO_PARTY
    }

    /**
     * The file as it lies on the desk.
     *
     * @param request the one that waits for an answer; null when nobody asks
     * @param asked what is wanted, in the words of whoever asked
     * @param seen whether somebody has looked it through for this request
     * @param fresh the names of parts that came after that
     */
    public record Look(
            String caseNumber,
            List<FilePart> parts,
            @Nullable View request,
            List<String> asked,
            boolean seen,
            Set<String> fresh) {

        /** The headings in their order. */
        public List<String> groups() {
            return parts.stream().map(FilePart::group).distinct().toList();
        }

        /** The parts under a heading. */
        public List<FilePart> in(String group) {
            return parts.stream().filter(part -> part.group().equals(group)).toList();
        }

        @Override
        public String toString() {
            return "Look[" + caseNumber + "]";
        }
    }

    /**
     * Everything in the file; the look is audited.
     *
     * @throws dk.medvind.identity.NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public Look look(ActingContext acting, CaseNumber number) {
        Subject subject = files.get(acting, Action.HANDLE, number);
        files.audited(acting, subject, "file", false);
        return lookAt(acting, subject);
    }

    Look lookAt(ActingContext acting, Subject subject) {
        List<FilePart> parts = contents.of(acting, subject);
        Optional<FileAccessRequest> open = requests.open(subject);
        var seen = open.flatMap(request -> words.seen(subject, request));
        return new Look(
                subject.number().value(),
                parts,
                open.map(FileAccess::view).orElse(null),
                open.map(request -> words.asked(subject, request)).orElse(List.of()).stream()
                        .map(Asked::words)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                seen.isPresent(),
                seen.map(before -> Growth.since(before.parts(), parts)).orElse(Set.of()));
    }

    /**
     * Writes down a request that came otherwise than through the portal. Its time counts from the
     * day it came.
     *
     * @param asker null when nobody said
     * @param received null when nobody said
     * @return true when there was a request already, and the two are one now
     * @throws TaskRefused with a sentence: nobody but a party may see the file as a party
     */
    @Retryable(includes = OptimisticLockingFailureException.class, delay = 100, jitter = 50)
    @Transactional(noRollbackFor = TaskRefused.class)
    public boolean register(
            ActingContext acting,
            CaseNumber number,
            @Nullable Asker asker,
            @Nullable LocalDate received,
            String said) {
        Subject subject = files.get(acting, Action.HANDLE, number);
        if (asker == null) {
            throw new TaskRefused("applications.access.refused.no-asker");
        }
        if (asker == Asker.NO_PARTY) {
            files.audited(acting, subject, "file-access.refusal", true);
            throw new TaskRefused("applications.access.refused.no-party");
        }
        if (received == null || received.isAfter(days.today())) {
            throw new TaskRefused("applications.access.refused.day");
        }
        return requesting.begin(acting, subject, received, Way.REGISTERED, said);
    }

    /** Today in Copenhagen, when most requests come that are written down. */
    public LocalDate today() {
        return days.today();
    }
}
