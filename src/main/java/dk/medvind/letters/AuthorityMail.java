package dk.medvind.letters;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.identity.ActingContext;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.digitalpost.AttachedFile;
import dk.medvind.integrations.digitalpost.AuthorityLetter;
import dk.medvind.integrations.digitalpost.DigitalPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case's file on its way to another authority: a letter on top, what was sent in and what we
 * wrote beneath it, in one message.
 */
@Service
@EnableConfigurationProperties(AuthorityBoxes.class)
public class AuthorityMail {

    private final AuthorityBoxes boxes;
    private final LetterWriter writer;
    private final LetterTable letters;
    private final Documents documents;
    private final DigitalPost digitalPost;
    private final Audit audit;
    private final MessageSource messages;

    AuthorityMail(
            AuthorityBoxes boxes,
            LetterWriter writer,
            LetterTable letters,
            Documents documents,
            DigitalPost digitalPost,
            Audit audit,
            MessageSource messages) {
        this.boxes = boxes;
        this.writer = writer;
        this.letters = letters;
        this.documents = documents;
        this.digitalPost = digitalPost;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Writes the letter on top and keeps it with the case.
     *
     * @return the id of its PDF
     * @throws LetterRefused if the template and the model do not make a finished letter
     */
    @Transactional
    public UUID write(LetterRequest request, Authority authority) {
        var subject = letters.subject(request.applicationId());
        String name =
                messages.getMessage("letters.authority." + authority, null, request.language());
        var sheet = writer.write(request, subject, name, LetterNeeds.NONE);
        var kept =
                documents.keepLetter(
                        ActingContext.system(),
                        request.applicationId(),
                        sheet.title() + ".pdf",
                        sheet.pdf());
        audit.write(
                ActingContext.system(),
                AuditEntry.changed(
                        "letter.authority",
                        Purpose.EXECUTION,
                        subject.party(),
                        subject.caseNumber()));
        return kept.id();
    }

    /** Whether the authority has a post box here and the file is small enough for one message. */
    @Transactional(readOnly = true)
    public boolean reaches(Authority authority, UUID applicationId) {
        long together =
                documents.of(applicationId).stream()
                        .filter(Document::opens)
                        .mapToLong(Document::size)
                        .sum();
        return boxes.of(authority) != null && together <= boxes.largest().toBytes();
    }

    /** What goes along, by name; files that cannot be opened are not among them. */
    @Transactional(readOnly = true)
    public List<String> contents(UUID applicationId) {
        return Stream.concat(
                        letters.of(applicationId).stream().filter(Letter::sent).map(Letter::title),
                        documents.of(applicationId).stream()
                                .filter(Document::opens)
                                .map(Document::fileName))
                .toList();
    }

    /**
     * Sends the letter on top with the case's letters and files; the same message id is delivered
     * once.
     *
     * @param cover the id of the PDF on top
     */
    @Transactional
    public void send(
            UUID applicationId, Authority authority, UUID cover, UUID messageId, CallBasis basis) {
        String cvr = boxes.of(authority);
        if (cvr == null) {
            throw new IllegalStateException("There is no post box of " + authority);
        }
        var subject = letters.subject(applicationId);
        var top = file(cover);
        var beneath =
                Stream.concat(
                                letters.of(applicationId).stream()
                                        .filter(Letter::sent)
                                        .map(Letter::documentId),
                                documents.of(applicationId).stream()
                                        .filter(Document::opens)
                                        .map(Document::id))
                        .map(this::file)
                        .toList();
        var label =
                messages.getMessage(
                        "letters.authority.label",
                        new Object[] {subject.caseNumber()},
                        Locale.forLanguageTag("da"));
        digitalPost.send(new AuthorityLetter(cvr, label, top, beneath), messageId, basis);
        audit.write(
                ActingContext.system(),
                AuditEntry.sent("letter.authority", subject.party(), subject.caseNumber()));
    }

    private AttachedFile file(UUID id) {
        var open = documents.open(ActingContext.system(), id);
        try (var content = open.content()) {
            return new AttachedFile(
                    open.document().fileName(),
                    open.document().type().mediaType(),
                    content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the case does not open", e);
        }
    }
}
