package dk.medvind.casework.papers;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.Snippets;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.papers.PaperChange.What;
import dk.medvind.documents.DocumentNotOpen;
import dk.medvind.documents.FileType;
import dk.medvind.documents.PagesNotShown;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Employees put papers right: turn them, name them, split them, and put the parts together again.
 * Everything is written down, nothing touches the file.
 *
 * <p>Each says in which version the paper was seen; what a colleague changed meanwhile is not
 * overwritten.
 */
@Service
@Transactional
public class PutPapersRight {

    /** The longest name, in characters. */
    public static final int LONGEST = 100;

    private final CasePapers papers;
    private final CasePaperRows rows;
    private final CaseDirectory cases;
    private final Audit audit;

    PutPapersRight(CasePapers papers, CasePaperRows rows, CaseDirectory cases, Audit audit) {
        this.papers = papers;
        this.rows = rows;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * Turns a paper by a quarter clockwise.
     *
     * @throws TaskRefused if it has no pages to show, was changed meanwhile or the case is over
     * @throws NotFoundForYou alike for foreign and unknown cases and papers
     */
    public void turn(ActingContext acting, String caseNumber, UUID id, int version) {
        CaseEntry entry = changeable(acting, caseNumber);
        CasePaper paper = seen(entry, id, version);
        pages(paper);
        require(rows.turn(acting, paper, (paper.quarters() + 1) % 4), "casework.paper.changed");
        tell(acting, entry, paper.id(), What.TURNED);
    }

    /**
     * Names a paper.
     *
     * @param name nothing to take the employees' name away
     * @throws TaskRefused if the name is too long or seems to hold a CPR number, the paper was
     *     changed meanwhile or the case is over
     * @throws NotFoundForYou alike for foreign and unknown cases and papers
     */
    public void name(ActingContext acting, String caseNumber, UUID id, int version, String name) {
        CaseEntry entry = changeable(acting, caseNumber);
        CasePaper paper = seen(entry, id, version);
        String title = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        require(title.length() <= LONGEST, "casework.paper.name.length");
        require(!Snippets.seemsPersonal(title), "casework.paper.name.cpr");
        String kept = title.isEmpty() ? null : title;
        if (Objects.equals(kept, paper.title())) {
            return;
        }
        require(rows.name(acting, paper, kept), "casework.paper.changed");
        tell(acting, entry, paper.id(), kept == null ? What.UNNAMED : What.NAMED);
    }

    /**
     * Splits a PDF into two papers.
     *
     * @param after the last page of the first of them, counted from one in this paper
     * @throws TaskRefused if it is no PDF that can be read, has no such page with one after it, was
     *     changed meanwhile or the case is over
     * @throws NotFoundForYou alike for foreign and unknown cases and papers
     */
    public void split(ActingContext acting, String caseNumber, UUID id, int version, int after) {
        CaseEntry entry = changeable(acting, caseNumber);
        CasePaper paper = seen(entry, id, version);
        require(paper.file().type() == FileType.PDF, "casework.paper.split.not-pdf");
        int count = pages(paper);
        require(count > 1, "casework.paper.split.one");
        if (after < 1 || after >= count) {
            throw new TaskRefused("casework.paper.split.range", String.valueOf(count - 1));
        }
        int first = paper.first();
        require(
                rows.split(acting, paper, first + after - 1, first + count - 1),
                "casework.paper.changed");
        tell(acting, entry, paper.id(), What.SPLIT);
    }

    /**
     * Takes a split back: the paper is one again, and the names of its parts go.
     *
     * @return the paper that was split
     * @throws TaskRefused if it is no part, a part was split further or changed meanwhile, or the
     *     case is over
     * @throws NotFoundForYou alike for foreign and unknown cases and papers
     */
    public UUID join(ActingContext acting, String caseNumber, UUID id, int version) {
        CaseEntry entry = changeable(acting, caseNumber);
        CasePaper part = seen(entry, id, version);
        UUID whole = part.partOf();
        if (whole == null) {
            throw new TaskRefused("casework.paper.join.whole");
        }
        require(rows.join(acting, part, whole), "casework.paper.join.first");
        tell(acting, entry, whole, What.JOINED);
        return whole;
    }

    private CaseEntry changeable(ActingContext acting, String caseNumber) {
        CaseEntry entry = papers.handled(acting, caseNumber);
        require(!cases.isEnded(caseNumber), "casework.paper.ended");
        return entry;
    }

    private CasePaper seen(CaseEntry entry, UUID id, int version) {
        CasePaper paper =
                papers.find(entry, id)
                        .orElseThrow(
                                () ->
                                        papers.wasOne(entry, id)
                                                ? new TaskRefused("casework.paper.changed")
                                                : new NotFoundForYou("paper"));
        require(paper.version() == version, "casework.paper.changed");
        return paper;
    }

    private int pages(CasePaper paper) {
        try {
            return papers.count(paper);
        } catch (DocumentNotOpen closed) {
            throw new TaskRefused("casework.paper.not-open." + closed.state());
        } catch (PagesNotShown told) {
            throw new TaskRefused(told.messageKey());
        }
    }

    private void tell(ActingContext acting, CaseEntry entry, UUID paper, What what) {
        rows.tell(acting, paper, what);
        audit.write(
                acting,
                AuditEntry.changed(
                        "paper", Purpose.CASE_HANDLING, entry.party(), entry.caseNumber()));
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new TaskRefused(sentence);
        }
    }
}
