package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseFile.Told;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.fileaccess.FileAccessWords.Seen;
import dk.medvind.applications.process.accesstofile.AccessToFileProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * "Gennemgå sagens papirer": somebody has looked at every part of the file, and considered to give
 * more than must be given (forvaltningsloven § 10).
 */
@Component
class ConsiderFile implements UserTask {

    private final CaseFile files;
    private final FileAccessRows requests;
    private final FileAccessWords words;
    private final FileContents contents;

    ConsiderFile(
            CaseFile files, FileAccessRows requests, FileAccessWords words, FileContents contents) {
        this.files = files;
        this.requests = requests;
        this.words = words;
        this.contents = contents;
    }

    @Override
    public String activity() {
        return AccessToFileProcess.CONSIDER;
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Subject subject = files.get(acting, Action.HANDLE, new CaseNumber(caseNumber));
        files.lock(subject);
        if (answers.text("fileSeen").filter("YES"::equals).isEmpty()) {
            throw new TaskRefused("applications.access.refused.not-seen");
        }
        FileAccessRequest request = requests.underWay(subject);
        List<FilePart> parts = contents.of(acting, subject);
        requireScanned(parts);
        words.keep(
                subject,
                request,
                Told.SEEN,
                new Seen(
                        request.number(),
                        parts.stream().map(FilePart::name).toList(),
                        answers.text("moreThanLaw").orElse("")),
                acting);
        return Facts.none();
    }

    /** A file nobody has been able to read is neither given nor refused. */
    static void requireScanned(List<FilePart> parts) {
        if (parts.stream().anyMatch(FilePart::waitsForScanner)) {
            throw new TaskRefused("applications.access.refused.scanner");
        }
    }
}
