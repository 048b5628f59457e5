package dk.medvind.documents;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.documents.DocumentTable.Subject;
import dk.medvind.documents.UploadRefused.Reason;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Role;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of applications. A file is taken at once, encrypted with a key of its own, and opens
 * when the virus scanner has passed it.
 *
 * <p>Whose files are seen follows from the scope of the transaction: files hang on an application,
 * and a foreign application has none.
 */
@Service
public class Documents {

    /** The largest file. */
    public static final long LARGEST = 20L << 20;

    /** All uploads of one application together. */
    public static final long LARGEST_TOGETHER = 50L << 20;

    /** So many uploads has one application at most. */
    public static final int MOST = 20;

    private final DocumentTable table;
    private final FileStore files;
    private final Audit audit;

    Documents(DocumentTable table, FileStore files, Audit audit) {
        this.table = table;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Takes a file, or nothing of it. Call it outside of a larger transaction: a refusal rolls
     * back.
     *
     * @param documentCode what the file is meant to show, as in the form; null when nobody said
     * @throws UploadRefused with the reason as a sentence
     * @throws NotFoundForYou if there is no such application for the actor
     */
    @Transactional
    public Document store(
            ActingContext acting,
            UUID applicationId,
            Upload upload,
            @Nullable String documentCode) {
        var subject = table.subject(applicationId);
        var others = table.usage(applicationId);
        UploadRefused.when(upload.size() > LARGEST, Reason.TOO_LARGE);
        UploadRefused.when(others.count() >= MOST, Reason.TOO_MANY);
        try {
            var stream = new BufferedInputStream(upload.content(), Inspection.HEAD);
            var type = Inspection.typeOf(stream, upload.fileName());
            var file = new FileStore.File(applicationId, upload.fileName(), type, documentCode);
            var limit = limit(LARGEST_TOGETHER - others.size());
            var id = files.keepUpload(acting, file, new LimitedInput(stream, limit));
            audit.write(acting, changed(acting, subject, "document.upload"));
            return table.find(id);
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be read", e);
        }
    }

    /** Keeps a letter of Medvind's own. It is clean by origin and opens at once. */
    @Transactional
    public Document keepLetter(
            ActingContext acting, UUID applicationId, String fileName, byte[] pdf) {
        table.subject(applicationId);
        try {
            var file = new FileStore.File(applicationId, fileName, FileType.PDF, null);
            return table.find(files.keepLetter(acting, file, new ByteArrayInputStream(pdf)));
        } catch (IOException e) {
            throw new UncheckedIOException("A letter could not be kept", e);
        }
    }

    /**
     * What was sent in with an application that the scope may see, oldest first, also closed files;
     * letters are not among them.
     */
    @Transactional(readOnly = true)
    public List<Document> of(UUID applicationId) {
        return table.of(applicationId);
    }

    /** The same without files that are kept from display, whoever looks. */
    @Transactional(readOnly = true)
    public List<Document> forCitizen(UUID applicationId) {
        return table.forCitizen(applicationId);
    }

    /**
     * The uploads of an application whose stored content still has the fingerprint of what was sent
     * in. Reads all of it.
     */
    @Transactional(readOnly = true)
    public Set<UUID> whole(UUID applicationId) {
        return table.of(applicationId).stream()
                .filter(document -> document.sha256().equals(files.fingerprint(document.id())))
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    /**
     * Opens a file and writes down who did. The content may be read after the transaction, in the
     * same scope.
     *
     * @throws NotFoundForYou alike for foreign and for unknown files
     * @throws DocumentNotOpen if the scanner has not passed it
     */
    @Transactional
    public OpenDocument open(ActingContext acting, UUID id) {
        var document = table.find(id);
        if (!document.opens()) {
            throw new DocumentNotOpen(document.state());
        }
        var subject = table.subject(document.applicationId());
        audit.write(
                acting,
                AuditEntry.seen(
                        "document", purpose(acting), subject.party(), subject.caseNumber()));
        return new OpenDocument(document, files.read(id));
    }

    /**
     * Deletes an upload the sender does not want after all, key and content. Whether the
     * application is still a draft is for the caller to know.
     *
     * @throws NotFoundForYou alike for foreign, unknown and other applications' files
     */
    @Transactional
    public void discard(ActingContext acting, UUID applicationId, UUID id) {
        var subject = table.subject(applicationId);
        if (!table.delete(applicationId, id)) {
            throw new NotFoundForYou("document");
        }
        audit.write(acting, changed(acting, subject, "document.discard"));
    }

    /** Deletes all uploads of an application that was given up before it was sent. */
    @Transactional
    public void discardAll(ActingContext acting, UUID applicationId) {
        var subject = table.subject(applicationId);
        if (table.deleteUploads(applicationId)) {
            audit.write(acting, changed(acting, subject, "document.discard"));
        }
    }

    private static LimitedInput.Limit limit(long leftTogether) {
        return leftTogether < LARGEST
                ? new LimitedInput.Limit(leftTogether, Reason.TOO_MUCH)
                : new LimitedInput.Limit(LARGEST, Reason.TOO_LARGE);
    }

    private static AuditEntry changed(ActingContext acting, Subject subject, String what) {
        return AuditEntry.changed(what, purpose(acting), subject.party(), subject.caseNumber());
    }

    private static Purpose purpose(ActingContext acting) {
        if (acting.actor().is(Role.CITIZEN)) {
            return Purpose.OWN_MATTER;
        }
        return acting.actor().isSystem() ? Purpose.EXECUTION : Purpose.CASE_HANDLING;
    }
}
