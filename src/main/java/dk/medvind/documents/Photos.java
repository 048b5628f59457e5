package dk.medvind.documents;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.documents.UploadRefused.Reason;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos of papers put right by those who sent them. What comes out is a new file, which is looked
 * through and scanned like any other; what went in is gone.
 */
@Service
public class Photos {

    private static final String JOINED = "billeder.pdf";

    private final Documents documents;
    private final DocumentTable table;
    private final FileStore files;
    private final Audit audit;

    Photos(Documents documents, DocumentTable table, FileStore files, Audit audit) {
        this.documents = documents;
        this.table = table;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Turns a JPEG by a quarter clockwise; other files stay as they are.
     *
     * @return the file that stands in its place
     * @throws NotFoundForYou alike for foreign, unknown and other applications' files
     */
    @Transactional
    public Document turn(ActingContext acting, UUID applicationId, UUID id) {
        Document photo = own(applicationId, id);
        if (photo.type() != FileType.JPEG) {
            return photo;
        }
        var turned = new ByteArrayOutputStream();
        try (InputStream first = files.read(id);
                InputStream again = files.read(id)) {
            int next = Orientation.quarterOn(JpegCopy.orientation(first));
            new JpegCopy(again, turned, next).copy();
        } catch (IOException e) {
            throw new UncheckedIOException("A photo could not be turned", e);
        }
        return replaced(acting, List.of(photo), photo.fileName(), turned.toByteArray());
    }

    /**
     * Puts photos (JPEG and PNG) into one PDF, a page for each in this order and each upright.
     *
     * @throws NotFoundForYou alike for foreign, unknown and other applications' files
     * @throws UploadRefused if they are too large together, or one cannot be read
     */
    @Transactional
    public Document join(ActingContext acting, UUID applicationId, List<UUID> ids) {
        var photos = new ArrayList<Document>();
        ids.forEach(id -> photos.add(own(applicationId, id)));
        long together = photos.stream().mapToLong(Document::size).sum();
        UploadRefused.when(together > Documents.LARGEST, Reason.TOO_LARGE);
        var pages = new ArrayList<PhotoPages.Photo>();
        for (Document photo : photos) {
            try (InputStream content = files.read(photo.id())) {
                pages.add(new PhotoPages.Photo(photo.type(), content.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("A photo could not be read", e);
            }
        }
        return replaced(acting, photos, JOINED, PhotoPages.pdf(pages));
    }

    private Document replaced(
            ActingContext acting, List<Document> old, String name, byte[] content) {
        Document first = old.get(0);
        UUID application = first.applicationId();
        old.forEach(each -> table.delete(application, each.id()));
        var subject = table.subject(application);
        audit.write(
                acting,
                AuditEntry.changed(
                        "document.photo",
                        Purpose.OWN_MATTER,
                        subject.party(),
                        subject.caseNumber()));
        var upload = new Upload(name, new ByteArrayInputStream(content), content.length);
        return documents.store(acting, application, upload, first.code());
    }

    private Document own(UUID applicationId, UUID id) {
        Document found = table.find(id);
        boolean upload = found.origin() == DocumentOrigin.UPLOAD;
        if (!upload || !found.applicationId().equals(applicationId)) {
            throw new NotFoundForYou("document");
        }
        return found;
    }
}
