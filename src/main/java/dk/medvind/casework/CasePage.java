package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole case on one page: who it is about, what is open, and the panels that other modules add.
 */
@Service
public class CasePage {

    private final CaseDirectory cases;
    private final WorkList workList;
    private final List<CasePanel> panels;
    private final Parties parties;
    private final Access access;
    private final Audit audit;

    CasePage(
            CaseDirectory cases,
            WorkList workList,
            List<CasePanel> panels,
            Parties parties,
            Access access,
            Audit audit) {
        this.cases = cases;
        this.workList = workList;
        this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
        this.parties = parties;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Everything the employee may see of the case; the look is audited.
     *
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public View open(ActingContext acting, String caseNumber) {
        CaseEntry entry = handled(acting, caseNumber);
        return new View(
                entry,
                parties.nameOf(entry.party()),
                parties.findCprNumberOf(entry.party()).map(CprNumber::formatted).orElse(null),
                workList.openOn(caseNumber),
                panels.stream()
                        .flatMap(panel -> shown(panel, panel.model(acting, entry)))
                        .toList());
    }

    /**
     * What the citizen may see when the screen is turned to them; the look is audited.
     *
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public Turned turned(ActingContext acting, String caseNumber) {
        CaseEntry entry = handled(acting, caseNumber);
        return new Turned(
                entry,
                cases.stateOf(caseNumber),
                workList.openOn(caseNumber),
                panels.stream()
                        .filter(CasePanel::isForCitizen)
                        .flatMap(panel -> shown(panel, panel.modelForCitizen(acting, entry)))
                        .toList());
    }

    /**
     * Whom the case is about, for the pages beside it where something is written; the look is
     * audited.
     *
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public Who who(ActingContext acting, String caseNumber) {
        CaseEntry entry = handled(acting, caseNumber);
        return new Who(caseNumber, parties.nameOf(entry.party()));
    }

    private CaseEntry handled(ActingContext acting, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, Action.HANDLE, entry.access());
        audit.write(
                acting, AuditEntry.seen("case", Purpose.CASE_HANDLING, entry.party(), caseNumber));
        return entry;
    }

    private static Stream<Shown> shown(CasePanel panel, @Nullable Object model) {
        return model == null
                ? Stream.empty()
                : Stream.of(new Shown(panel.fragment(), model, panel.order() < 0));
    }

    /**
     * Whom a case is about.
     *
     * @param name empty as long as nobody knows it
     */
    public record Who(String caseNumber, String name) {

        @Override
        public String toString() {
            return "Who[" + caseNumber + "]";
        }
    }

    /**
     * A case on a screen that is turned to its citizen.
     *
     * @param state in the words of {@code applications.state}, which are said to citizens
     */
    public record Turned(CaseEntry entry, String state, List<WorkItem> open, List<Shown> panels) {

        @Override
        public String toString() {
            return "Turned[" + entry.caseNumber() + "]";
        }
    }

    /**
     * A case page; holds the person's name and CPR number.
     *
     * @param cprNumber null as long as nobody knows who it is
     */
    public record View(
            CaseEntry entry,
            String name,
            @Nullable String cprNumber,
            List<WorkItem> open,
            List<Shown> panels) {

        @Override
        public String toString() {
            return "CasePage[" + entry.caseNumber() + "]";
        }
    }

    /**
     * A panel with what it shows.
     *
     * @param first whether it is read before a task is done
     */
    public record Shown(String fragment, Object model, boolean first) {}
}
