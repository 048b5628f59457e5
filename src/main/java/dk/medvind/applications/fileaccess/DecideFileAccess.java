package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseFile.Told;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.fileaccess.FileAccess.GivenFile;
import dk.medvind.applications.fileaccess.FileAccessWords.Decided;
import dk.medvind.applications.fileaccess.FileAccessWords.Seen;
import dk.medvind.applications.fileaccess.FileAccessWords.Withheld;
import dk.medvind.applications.process.accesstofile.AccessToFileProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * "Afgør aktindsigten": everything that is not marked is given. What is withheld needs reasons
 * (forvaltningsloven §§ 22-24), and nothing is decided that nobody has looked at.
 */
@Component
class DecideFileAccess implements UserTask {

    private final CaseFile files;
    private final FileAccessRows requests;
    private final FileAccessWords words;
    private final FileContents contents;
    private final FileAccessLetters letters;
    private final Clock clock;

    DecideFileAccess(
            CaseFile files,
            FileAccessRows requests,
            FileAccessWords words,
            FileContents contents,
            FileAccessLetters letters,
            Clock clock) {
        this.files = files;
        this.requests = requests;
        this.words = words;
        this.contents = contents;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return AccessToFileProcess.DECIDE;
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Subject subject = files.get(acting, Action.DECIDE, new CaseNumber(caseNumber));
        files.lock(subject);
        if (answers.text("accessResult").filter("LOOK_AGAIN"::equals).isPresent()) {
            return AccessToFileProcess.lookAgain();
        }
        FileAccessRequest request = requests.underWay(subject);
        Decided decided = decision(acting, subject, request, answers);
        request.decided(decided.fully(), clock.instant());
        files.keep(subject, Told.DECIDED, request.key(), decided, acting);
        return AccessToFileProcess.decided();
    }

    @Override
    public boolean writesLetter() {
        return true;
    }

    @Override
    public byte[] letter(ActingContext acting, WorkItem work, Answers answers) {
        Subject subject = files.get(acting, Action.DECIDE, new CaseNumber(work.caseNumber()));
        if (answers.text("accessResult").filter("SEND"::equals).isEmpty()) {
            throw new TaskRefused("casework.letter.none");
        }
        FileAccessRequest request = requests.underWay(subject);
        return letters.preview(subject, request, decision(acting, subject, request, answers));
    }

    private Decided decision(
            ActingContext acting, Subject subject, FileAccessRequest request, Answers answers) {
        if (answers.text("accessResult").filter("SEND"::equals).isEmpty()) {
            throw new TaskRefused("applications.access.refused.no-result");
        }
        List<FilePart> parts = contents.of(acting, subject);
        Seen seen =
                words.seen(subject, request)
                        .orElseThrow(() -> new TaskRefused("applications.access.refused.not-seen"));
        if (!Growth.since(seen.parts(), parts).isEmpty()) {
            throw new TaskRefused("applications.access.refused.grown");
        }
        ConsiderFile.requireScanned(parts);
        List<Withheld> withheld = parts.stream().flatMap(DecideFileAccess::withheld).toList();
        String reasons = answers.text("accessReasons").orElse("").strip();
        if (!withheld.isEmpty() && reasons.isEmpty()) {
            throw new TaskRefused("applications.access.refused.no-reasons");
        }
        return new Decided(
                request.number(),
                parts.stream().filter(part -> !part.isWithheld()).map(FilePart::name).toList(),
                withheld,
                parts.stream().flatMap(DecideFileAccess::file).toList(),
                withheld.isEmpty() ? "" : reasons);
    }

    private static Stream<GivenFile> file(FilePart part) {
        UUID document = part.documentId();
        return document == null || part.isWithheld() || part.isLocked()
                ? Stream.empty()
                : Stream.of(new GivenFile(document, part.label()));
    }

    private static Stream<Withheld> withheld(FilePart part) {
        return Stream.ofNullable(part.mark())
                .map(mark -> new Withheld(part.name(), mark.ground(), mark.facts()));
    }
}
