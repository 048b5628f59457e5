package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseFile.Told;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.NotAParty;
import dk.medvind.applications.fileaccess.FileAccessWords.Way;
import dk.medvind.applications.process.accesstofile.AccessToFileProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a party may do about the file of the own case: ask to see it (forvaltningsloven § 9), follow
 * the answer, take the wish back. Who acts for the party by the acting context may do the same.
 */
@Service
public class FileAccess {

    /** So many characters somebody may say about what they want, or why something is withheld. */
    public static final int LONGEST = 2_000;

    private final CaseFile files;
    private final FileAccessRows requests;
    private final Requesting requesting;
    private final FileAccessWords words;
    private final FileAccessDays days;
    private final Marks marks;
    private final AccessToFileProcess process;
    private final Clock clock;

    FileAccess(
            CaseFile files,
            FileAccessRows requests,
            Requesting requesting,
            FileAccessWords words,
            FileAccessDays days,
            Marks marks,
            AccessToFileProcess process,
            Clock clock) {
        this.files = files;
        this.requests = requests;
        this.requesting = requesting;
        this.words = words;
        this.days = days;
        this.marks = marks;
        this.process = process;
        this.clock = clock;
    }

    /** Where a request stands. */
    public enum Stage {
        OPEN,
        /** Decided, and the answer is being sent. */
        ON_ITS_WAY,
        GIVEN,
        WITHDRAWN
    }

    /**
     * A request as its party sees it.
     *
     * @param expectedBy the later day the party was told; null while the time is kept
     * @param fully whether everything was given; null before it is decided
     * @param extractId the file with what was given; null before, and when there was nothing
     * @param files what was given as it is and is not kept from display since
     */
    public record View(
            int number,
            Stage stage,
            LocalDate receivedOn,
            LocalDate due,
            @Nullable LocalDate expectedBy,
            @Nullable Boolean fully,
            @Nullable UUID extractId,
            List<GivenFile> files) {}

    /** A file or letter that was given, by its name. */
    public record GivenFile(UUID id, String name) {

        @Override
        public String toString() {
            return "GivenFile[" + id + "]";
        }
    }

    /**
     * How it stands with access to a file.
     *
     * @param mayAsk whether anything has reached the office that can be asked for
     * @param marked whether something is kept from display
     */
    public record Overview(boolean mayAsk, boolean marked, List<View> requests) {

        /** Whether an answer is waited for. */
        public boolean isOpen() {
            return requests.stream()
                    .anyMatch(
                            each -> each.stage() == Stage.OPEN || each.stage() == Stage.ON_ITS_WAY);
        }
    }

    /**
     * The requests about the party's own file, newest first.
     *
     * @throws NotAParty alike for foreign and for unknown cases
     */
    @Transactional
    public Overview of(ActingContext acting, CaseNumber number) {
        Subject subject = files.own(acting, number);
        files.audited(acting, subject, "file-access", false);
        return new Overview(
                subject.received(),
                !marks.standing(subject.id()).isEmpty(),
                requests.of(subject).stream()
                        .map(request -> view(request, files(subject, request)))
                        .toList());
    }

    /**
     * Asks.
     *
     * @param said which papers are meant; empty for all of them
     * @return true when there was a request already, and the two are one now
     * @throws NotAParty alike for foreign and for unknown cases
     * @throws TaskRefused with a sentence if it cannot be asked now
     */
    @Retryable(includes = OptimisticLockingFailureException.class, delay = 100, jitter = 50)
    @Transactional
    public boolean ask(ActingContext acting, CaseNumber number, String said) {
        Subject subject = files.own(acting, number);
        return requesting.begin(acting, subject, days.today(), Way.PORTAL, said);
    }

    /**
     * Takes the wish back, until it is decided. A step that is finished at the same moment makes it
     * try again.
     *
     * @throws NotAParty alike for foreign and for unknown cases
     * @throws TaskRefused if there is nothing left to take back
     */
    @Retryable(includes = OptimisticLockingFailureException.class, delay = 100, jitter = 50)
    @Transactional
    public void withdraw(ActingContext acting, CaseNumber number) {
        Subject subject = files.own(acting, number);
        files.lock(subject);
        FileAccessRequest request =
                requests.open(subject)
                        .filter(FileAccessRequest::isUndecided)
                        .orElseThrow(() -> new TaskRefused("applications.access.refused.withdraw"));
        request.withdraw(clock.instant());
        files.note(subject, Told.WITHDRAWN, request.key(), acting);
        files.audited(acting, subject, "file-access.withdrawal", true);
        process.withdraw(number, request.number());
    }

    private List<GivenFile> files(Subject subject, FileAccessRequest request) {
        if (request.extractId() == null || !request.isOver()) {
            return List.of();
        }
        Set<UUID> hidden = marks.files(subject.id());
        return words.decided(subject, request).stream()
                .flatMap(decided -> decided.files().stream())
                .filter(file -> !hidden.contains(file.id()))
                .toList();
    }

    /** For employees, who find the files on the case page. */
    static View view(FileAccessRequest request) {
        return view(request, List.of());
    }

    private static View view(FileAccessRequest request, List<GivenFile> files) {
        return new View(
                request.number(),
                stage(request),
                request.receivedOn(),
                request.due(),
                request.expectedBy(),
                request.fully(),
                request.isOver() ? request.extractId() : null,
                files);
    }

    private static Stage stage(FileAccessRequest request) {
        if (request.withdrawnAt() != null) {
            return Stage.WITHDRAWN;
        }
        if (request.isUndecided()) {
            return Stage.OPEN;
        }
        return request.isOver() ? Stage.GIVEN : Stage.ON_ITS_WAY;
    }
}
