package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseFile.Told;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.fileaccess.FileAccessWords.Decided;
import dk.medvind.documents.Documents;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the service tasks of a request ask, in the transaction of the engine's job. */
@Service
@Transactional
class StepsOfFileAccess implements FileAccessSteps {

    private final CaseFile files;
    private final FileAccessRows requests;
    private final FileAccessWords words;
    private final FileAccessLetters letters;
    private final FileAccessDays days;
    private final Documents documents;
    private final MessageSource messages;
    private final Clock clock;

    StepsOfFileAccess(
            CaseFile files,
            FileAccessRows requests,
            FileAccessWords words,
            FileAccessLetters letters,
            FileAccessDays days,
            Documents documents,
            MessageSource messages,
            Clock clock) {
        this.files = files;
        this.requests = requests;
        this.words = words;
        this.letters = letters;
        this.days = days;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void extractFile(CaseNumber caseNumber) {
        Subject subject = files.bySystem(caseNumber);
        FileAccessRequest request = requests.underWay(subject);
        Decided decided = words.decided(subject, request).orElseThrow();
        boolean empty = decided.given().isEmpty() && decided.fully();
        if (empty || request.extractId() != null) {
            return;
        }
        String name = messages.getMessage("applications.access.extract", null, FileContents.DANISH);
        request.extracted(
                documents
                        .keepLetter(
                                ActingContext.system(),
                                subject.id(),
                                name + ".pdf",
                                letters.extract(subject, request, decided))
                        .id());
    }

    @Override
    public void answerFileAccess(CaseNumber caseNumber) {
        Subject subject = files.bySystem(caseNumber);
        FileAccessRequest request = requests.underWay(subject);
        letters.send(subject, request, words.decided(subject, request).orElseThrow());
        request.told(clock.instant());
        files.note(subject, Told.GIVEN, request.key(), ActingContext.system());
    }

    @Override
    public void announceFileAccessDelay(CaseNumber caseNumber) {
        Subject subject = files.bySystem(caseNumber);
        requests.open(subject)
                .filter(request -> request.isUndecided() && request.expectedBy() == null)
                .ifPresent(request -> announce(subject, request));
    }

    private void announce(Subject subject, FileAccessRequest request) {
        LocalDate expected = days.expected(request.due());
        letters.delay(subject, request, expected);
        request.delayed(expected);
        files.note(subject, Told.DELAYED, request.key(), ActingContext.system());
    }
}
