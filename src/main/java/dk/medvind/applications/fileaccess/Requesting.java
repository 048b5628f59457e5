package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseFile.Told;
import dk.medvind.applications.fileaccess.FileAccessWords.Asked;
import dk.medvind.applications.fileaccess.FileAccessWords.Way;
import dk.medvind.applications.process.accesstofile.AccessToFileProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins to answer a request, whoever brought it; two about the same file become one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Requesting {

    private final FileAccessRows requests;
    private final FileAccessWords words;
    private final FileAccessDays days;
    private final CaseFile files;
    private final AccessToFileProcess process;

    Requesting(
            FileAccessRows requests,
            FileAccessWords words,
            FileAccessDays days,
            CaseFile files,
            AccessToFileProcess process) {
        this.requests = requests;
        this.words = words;
        this.days = days;
        this.files = files;
        this.process = process;
    }

    /**
     * Begins, or adds the words to the request that is open.
     *
     * @param said which papers are meant; empty for all of them
     * @return true when there was one already, whose time goes on
     * @throws TaskRefused if nothing has reached the office yet, too much is said, or an answer is
     *     being sent at this moment
     */
    boolean begin(ActingContext acting, Subject subject, LocalDate received, Way way, String said) {
        String text = said.strip().replace("\r\n", "\n");
        if (text.length() > FileAccess.LONGEST) {
            throw new TaskRefused("applications.access.refused.too-long");
        }
        if (!subject.received()) {
            throw new TaskRefused("applications.access.refused.not-sent");
        }
        files.lock(subject);
        Optional<FileAccessRequest> open = requests.open(subject);
        if (open.isPresent()) {
            add(acting, subject, open.get(), way, text);
            return true;
        }
        int number = requests.of(subject).size() + 1;
        FileAccessRequest request =
                requests.add(
                        new FileAccessRequest(
                                subject.id(), number, received, days.due(received), acting));
        files.keep(subject, Told.ASKED, request.key(), new Asked(number, way, text), acting);
        files.audited(acting, subject, "file-access.request", true);
        process.begin(
                subject.number(),
                number,
                FileAccessDays.endOf(request.due()),
                FileAccessDays.noticeOn(request.due()));
        return false;
    }

    private void add(
            ActingContext acting,
            Subject subject,
            FileAccessRequest request,
            Way way,
            String text) {
        if (!request.isUndecided()) {
            throw new TaskRefused("applications.access.refused.on-its-way");
        }
        if (!text.isEmpty()) {
            words.keep(
                    subject, request, Told.ADDED, new Asked(request.number(), way, text), acting);
            files.audited(acting, subject, "file-access.request", true);
        }
    }
}
