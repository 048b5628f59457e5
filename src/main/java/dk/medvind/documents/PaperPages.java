package dk.medvind.documents;

import dk.medvind.documents.PagesNotShown.Reason;
import dk.medvind.identity.ActingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pages of a file as pictures, and as a PDF of their own: turned, and only those asked for. The
 * stored file is read and never changed. A photo is one page.
 */
@Service
public class PaperPages {

    private final Documents documents;
    private final DocumentTable table;
    private final FileStore files;

    PaperPages(Documents documents, DocumentTable table, FileStore files) {
        this.documents = documents;
        this.table = table;
        this.files = files;
        // Pictures of people's papers are made in memory: the files of a cache would lie in the
        // clear.
        ImageIO.setUseCache(false);
    }

    /**
     * Which pages, and which way up.
     *
     * @param first counted from one
     * @param last the last one that is along
     * @param quarters turned clockwise, 0 to 3
     */
    public record Cut(int first, int last, int quarters) {}

    /**
     * So many pages has the file. Writes down nothing: who looks at one is written down then.
     *
     * @throws DocumentNotOpen if the scanner has not passed it
     * @throws PagesNotShown if it has none, or they cannot be read
     */
    @Transactional(
            readOnly = true,
            noRollbackFor = {DocumentNotOpen.class, PagesNotShown.class})
    public int count(UUID id) {
        Document document = table.find(id);
        if (!document.opens()) {
            throw new DocumentNotOpen(document.state());
        }
        return switch (document.type()) {
            case PDF -> PdfPages.count(bytes(files.read(id)));
            case JPEG, PNG -> 1;
            case HEIC, DOCX, XLSX, ODT -> throw new PagesNotShown(Reason.NO_PAGES);
        };
    }

    /**
     * A page as a picture (PNG), and writes down who saw it.
     *
     * @param page counted from one, in the whole file
     * @throws DocumentNotOpen if the scanner has not passed it
     * @throws PagesNotShown if there is no such page, or it cannot be read
     */
    @Transactional
    public byte[] picture(ActingContext acting, UUID id, int page, int quarters) {
        OpenDocument open = documents.open(acting, id);
        byte[] content = bytes(open.content());
        return switch (open.document().type()) {
            case PDF -> PdfPages.picture(content, page, quarters);
            case JPEG, PNG -> {
                if (page != 1) {
                    throw new PagesNotShown(Reason.NO_SUCH_PAGE);
                }
                yield PhotoPicture.of(photo(open.document(), content, quarters));
            }
            case HEIC, DOCX, XLSX, ODT -> throw new PagesNotShown(Reason.NO_PAGES);
        };
    }

    /**
     * Pages as a PDF of their own, and writes down who took it.
     *
     * @throws DocumentNotOpen if the scanner has not passed it
     * @throws PagesNotShown if there are no such pages, or they cannot be read
     */
    @Transactional
    public byte[] pdf(ActingContext acting, UUID id, Cut cut) {
        OpenDocument open = documents.open(acting, id);
        byte[] content = bytes(open.content());
        return switch (open.document().type()) {
            case PDF -> PdfPages.cut(content, cut);
            case JPEG, PNG -> PhotoPicture.pdf(photo(open.document(), content, cut.quarters()));
            case HEIC, DOCX, XLSX, ODT -> throw new PagesNotShown(Reason.NO_PAGES);
        };
    }

    private static PhotoPages.Photo photo(Document document, byte[] content, int quarters) {
        return new PhotoPages.Photo(document.type(), content, quarters);
    }

    private static byte[] bytes(InputStream stored) {
        try (stored) {
            return stored.readAllBytes();
        } catch (IOException e) {
            throw new PagesNotShown(Reason.UNREADABLE);
        }
    }
}
