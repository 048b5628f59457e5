package dk.medvind.casework.papers;

import dk.medvind.casework.CaseDirectory;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.documents.DocumentNotOpen;
import dk.medvind.documents.Documents;
import dk.medvind.documents.PagesNotShown;
import dk.medvind.documents.PaperPages;
import dk.medvind.documents.PaperPages.Cut;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers of a case as employees leaf through them. The files stay as they came; a turn, a name
 * and the parts of a paper are the employees'. Citizens and authorities get the files.
 */
@Service
public class CasePapers {

    private final CaseDirectory cases;
    private final Documents documents;
    private final PaperPages pages;
    private final CasePaperRows rows;
    private final Access access;

    CasePapers(
            CaseDirectory cases,
            Documents documents,
            PaperPages pages,
            CasePaperRows rows,
            Access access) {
        this.cases = cases;
        this.documents = documents;
        this.pages = pages;
        this.rows = rows;
        this.access = access;
    }

    /**
     * All papers of a case, in the order they came.
     *
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional(readOnly = true)
    public List<CasePaper> of(ActingContext acting, String caseNumber) {
        return all(handled(acting, caseNumber));
    }

    /**
     * A paper with its neighbours; the page that shows it audits the look at the case, and its
     * picture the look at the file.
     *
     * @param wanted a paper, or one that has been split since: then its first part; null for the
     *     first paper
     * @param page the nearest there is
     * @return empty if the case has no papers
     * @throws NotFoundForYou alike for foreign and unknown cases and papers
     */
    @Transactional(readOnly = true)
    public Optional<OpenPaper> open(
            ActingContext acting, String caseNumber, @Nullable UUID wanted, int page) {
        List<CasePaper> all = of(acting, caseNumber);
        if (all.isEmpty() && wanted == null) {
            return Optional.empty();
        }
        CasePaper paper = wanted == null ? all.get(0) : nearest(all, wanted);
        int count = 0;
        String trouble = null;
        try {
            count = count(paper);
        } catch (DocumentNotOpen closed) {
            trouble = "casework.paper.not-open." + closed.state();
        } catch (PagesNotShown told) {
            trouble = told.messageKey();
        }
        return Optional.of(
                new OpenPaper(
                        paper,
                        all,
                        all.indexOf(paper) + 1,
                        count,
                        Math.max(1, Math.min(page, count)),
                        trouble,
                        rows.history(paper.id()),
                        cases.isEnded(caseNumber)));
    }

    /**
     * A page as a picture (PNG), turned as it is kept; the look is audited.
     *
     * @param page counted from one in this paper
     * @throws NotFoundForYou alike for foreign and unknown cases, papers and pages
     * @throws DocumentNotOpen if the scanner has not passed it
     * @throws PagesNotShown if it cannot be shown
     */
    @Transactional
    public byte[] picture(ActingContext acting, String caseNumber, UUID id, int page) {
        CasePaper paper = paper(handled(acting, caseNumber), id);
        if (page < 1 || page > count(paper)) {
            throw new NotFoundForYou("page");
        }
        return pages.picture(acting, paper.file().id(), paper.first() + page - 1, paper.quarters());
    }

    /**
     * The paper as a PDF of its own, turned and with its own pages only; audited.
     *
     * @throws NotFoundForYou alike for foreign and unknown cases and papers
     * @throws DocumentNotOpen if the scanner has not passed it
     * @throws PagesNotShown if it has no pages or they cannot be read
     */
    @Transactional
    public byte[] pdf(ActingContext acting, String caseNumber, UUID id) {
        CasePaper paper = paper(handled(acting, caseNumber), id);
        int last = paper.first() + count(paper) - 1;
        return pages.pdf(acting, paper.file().id(), new Cut(paper.first(), last, paper.quarters()));
    }

    /** The paper of that id; one that is split now is none any more. */
    Optional<CasePaper> find(CaseEntry entry, UUID id) {
        return all(entry).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether a paper of the case had that id before it was split or put together. */
    boolean wasOne(CaseEntry entry, UUID id) {
        Optional<UUID> file = rows.fileOf(id);
        return file.isPresent() && ofFile(all(entry), file.get()).isPresent();
    }

    private CasePaper paper(CaseEntry entry, UUID id) {
        return find(entry, id).orElseThrow(() -> new NotFoundForYou("paper"));
    }

    /** So many pages it has. */
    int count(CasePaper paper) {
        int whole = pages.count(paper.file().id());
        return paper.isPart() ? paper.last() - paper.first() + 1 : whole;
    }

    CaseEntry handled(ActingContext acting, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, Action.HANDLE, entry.access());
        return entry;
    }

    private List<CasePaper> all(CaseEntry entry) {
        return documents.of(entry.applicationId()).stream()
                .flatMap(file -> rows.of(file).stream())
                .toList();
    }

    private CasePaper nearest(List<CasePaper> all, UUID wanted) {
        return all.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .or(() -> rows.fileOf(wanted).flatMap(file -> ofFile(all, file)))
                .orElseThrow(() -> new NotFoundForYou("paper"));
    }

    private static Optional<CasePaper> ofFile(List<CasePaper> all, UUID file) {
        return all.stream().filter(each -> each.file().id().equals(file)).findFirst();
    }
}
