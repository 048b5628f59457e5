package dk.medvind.letters;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.documents.Documents;
import dk.medvind.documents.OpenDocument;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.digitalpost.DigitalPost;
import dk.medvind.integrations.print.PrintJob;
import dk.medvind.integrations.print.PrintQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to citizens: written from a template of the process, kept as an accessible PDF, handed to
 * Digital Post or the print queue once.
 *
 * <p>Writing and sending are two steps with a save point between, so that the message id is stored
 * before the first try to send.
 */
@Service
public class Letters {

    private final LetterTable table;
    private final LetterReaders readers;
    private final LetterWriter writer;
    private final Documents documents;
    private final Parties parties;
    private final DigitalPost digitalPost;
    private final PrintQueue printQueue;
    private final Audit audit;
    private final Clock clock;

    Letters(
            LetterTable table,
            LetterReaders readers,
            LetterWriter writer,
            Documents documents,
            Parties parties,
            DigitalPost digitalPost,
            PrintQueue printQueue,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.readers = readers;
        this.writer = writer;
        this.documents = documents;
        this.parties = parties;
        this.digitalPost = digitalPost;
        this.printQueue = printQueue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a letter to the applicant as their support flags ask, and keeps it. Nobody outside
     * sees it before it is sent.
     *
     * @throws LetterRefused if the template and the model do not make a lawful, finished letter
     */
    @Transactional
    public UUID compose(LetterRequest request) {
        var subject = table.subject(request.applicationId());
        var sheet = written(request, subject);
        var document =
                documents.keepLetter(
                        ActingContext.system(),
                        request.applicationId(),
                        sheet.title() + ".pdf",
                        sheet.pdf());
        var letter =
                new Letter(
                        UUID.randomUUID(),
                        request.applicationId(),
                        request.kind(),
                        sheet.title(),
                        request.language(),
                        document.id(),
                        UUID.randomUUID(),
                        clock.instant(),
                        null);
        table.insert(letter);
        audit.write(
                ActingContext.system(),
                AuditEntry.changed(
                        "letter", Purpose.EXECUTION, subject.party(), subject.caseNumber()));
        return letter.id();
    }

    /**
     * Prints a letter that is neither kept nor sent: a copy for whoever asked for it.
     *
     * @throws LetterRefused if the template and the model do not make a finished letter
     */
    @Transactional(readOnly = true)
    public byte[] copy(LetterRequest request) {
        var subject = table.subject(request.applicationId());
        return written(request, subject).pdf();
    }

    private LetterWriter.Written written(LetterRequest request, LetterTable.Subject subject) {
        var today = LocalDate.ofInstant(clock.instant(), Wording.COPENHAGEN);
        var needs = readers.needs(request.applicationId(), today);
        return writer.write(request, subject, parties.nameOf(subject.party()), needs);
    }

    /** Whether Digital Post reaches the applicant; those exempt from it get paper. */
    @Transactional
    public boolean reachesDigitally(UUID applicationId, CallBasis basis) {
        return digitalPost.reaches(
                parties.cprNumberOf(table.subject(applicationId).party()), basis);
    }

    /**
     * Hands the letter to Digital Post, once however often it is called.
     *
     * @param presumedWeekdays after so many weekdays it counts as received; a dated parameter
     * @return its delivery; rejected at once when the citizen has no box there any more
     */
    @Transactional
    public Delivery sendByDigitalPost(UUID letterId, int presumedWeekdays, CallBasis basis) {
        var letter = table.lock(letterId);
        if (letter.delivery() != null) {
            return letter.delivery();
        }
        var subject = table.subject(letter.applicationId());
        var pdf = documents.open(ActingContext.system(), letter.documentId());
        var post =
                new dk.medvind.integrations.digitalpost.Letter(
                        parties.cprNumberOf(subject.party()),
                        letter.title(),
                        pdf.document().fileName(),
                        letter.language(),
                        bytes(pdf),
                        letter.kind().isDecision(),
                        letter.composedAt());
        return sent(
                letter,
                subject,
                LetterChannel.DIGITAL_POST,
                presumedWeekdays,
                taken(post, letter.messageId(), basis));
    }

    /**
     * Hands the letter to the print queue, once however often it is called.
     *
     * @param addressLines for the envelope, also when the address is protected
     * @param presumedWeekdays after so many weekdays it counts as received; a dated parameter
     */
    @Transactional
    public Delivery print(
            UUID letterId, List<String> addressLines, int presumedWeekdays, CallBasis basis) {
        var letter = table.lock(letterId);
        if (letter.delivery() != null) {
            return letter.delivery();
        }
        var subject = table.subject(letter.applicationId());
        var pdf = documents.open(ActingContext.system(), letter.documentId());
        var job = new PrintJob(parties.nameOf(subject.party()), addressLines, bytes(pdf));
        printQueue.print(job, letter.messageId().toString(), basis);
        return sent(letter, subject, LetterChannel.PRINT, presumedWeekdays, LetterState.ACCEPTED);
    }

    /** An application's letters, newest first; citizens see those that have been sent. */
    @Transactional(readOnly = true)
    public List<Letter> of(ActingContext acting, UUID applicationId) {
        return table.of(applicationId).stream()
                .filter(letter -> letter.sent() || acting.actor().isStaff())
                .toList();
    }

    /** All letters sent to the person this is done for, newest first. */
    @Transactional(readOnly = true)
    public List<Letter> toSelf(ActingContext acting) {
        return table.sentTo(acting.party());
    }

    /**
     * A letter that another one stands in for.
     *
     * @param old stays in the file
     * @param holds what holds instead
     */
    public record Replacement(Letter old, Letter holds) {}

    /** Which of these letters others of them stand in for, in their order. */
    public static List<Replacement> replacements(List<Letter> letters) {
        return letters.stream()
                .flatMap(
                        old ->
                                letters.stream()
                                        .filter(each -> each.id().equals(old.replacedBy()))
                                        .map(holds -> new Replacement(old, holds)))
                .toList();
    }

    private static byte[] bytes(OpenDocument pdf) {
        try (var content = pdf.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A stored letter does not open", e);
        }
    }

    private LetterState taken(
            dk.medvind.integrations.digitalpost.Letter post, UUID messageId, CallBasis basis) {
        try {
            digitalPost.send(post, messageId, basis);
            return LetterState.ACCEPTED;
        } catch (OutsideSystemFailed e) {
            if (e.kind() == OutsideSystemFailed.Kind.REFUSED) {
                return LetterState.REJECTED;
            }
            throw e;
        }
    }

    private Delivery sent(
            Letter letter,
            LetterTable.Subject subject,
            LetterChannel channel,
            int weekdays,
            LetterState state) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var day = LocalDate.ofInstant(now, Wording.COPENHAGEN);
        var delivery = new Delivery(channel, now, Weekdays.after(day, weekdays), state);
        table.sent(letter.id(), delivery);
        audit.write(
                ActingContext.system(),
                AuditEntry.sent("letter", subject.party(), subject.caseNumber()));
        return delivery;
    }
}
