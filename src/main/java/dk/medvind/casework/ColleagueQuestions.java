package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.process.AskColleagueProcess;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to colleagues of the own team about a case: they go to the colleague's work list, the
 * answer becomes a note on the case and comes back to whoever asked.
 */
@Service
public class ColleagueQuestions {

    /** So many characters a question has at most. */
    public static final int LONGEST = 4_500;

    /** In how many days an answer can be wanted. */
    public static final List<Integer> DAYS = List.of(1, 3, 7);

    private final AskColleagueProcess process;
    private final ColleagueQuestionRows rows;
    private final Colleagues colleagues;
    private final WorkList workList;
    private final OfficeDays officeDays;
    private final CaseDirectory cases;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ColleagueQuestions(
            AskColleagueProcess process,
            ColleagueQuestionRows rows,
            Colleagues colleagues,
            WorkList workList,
            OfficeDays officeDays,
            CaseDirectory cases,
            Access access,
            Audit audit,
            Clock clock) {
        this.process = process;
        this.rows = rows;
        this.colleagues = colleagues;
        this.workList = workList;
        this.officeDays = officeDays;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @param days one of {@link #DAYS}; a day on which the office is closed moves it on
     * @throws TaskRefused if nothing or too much is asked, or not of a colleague of the team
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public void ask(
            ActingContext acting, String caseNumber, UUID colleague, int days, String words) {
        CaseEntry entry = handled(acting, caseNumber);
        String text = words.strip().replace("\r\n", "\n");
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new TaskRefused("casework.ask.length");
        }
        Colleague asked =
                colleagues
                        .find(acting, colleague)
                        .filter(found -> !found.id().equals(acting.actor().id()))
                        .orElseThrow(() -> new TaskRefused("casework.ask.nobody"));
        if (!DAYS.contains(days)) {
            throw new TaskRefused("casework.ask.no-day");
        }
        int number = rows.next(entry.applicationId());
        Instant due = due(days);
        List<UUID> before = open(caseNumber).stream().map(WorkItem::id).toList();
        process.begin(caseNumber, number, due);
        WorkItem task =
                open(caseNumber).stream()
                        .filter(item -> !before.contains(item.id()))
                        .findFirst()
                        .orElseThrow();
        workList.assign(task, asked);
        rows.insert(
                entry.applicationId(),
                new ColleagueQuestion(
                        number,
                        task.id(),
                        acting.actor().id(),
                        acting.actor().displayName(),
                        asked.name(),
                        text,
                        clock.instant(),
                        due),
                acting);
        write(acting, entry);
    }

    /** Takes a question back; one that is answered stays answered. */
    @Transactional
    public void withdraw(ActingContext acting, String caseNumber, int number) {
        CaseEntry entry = handled(acting, caseNumber);
        Optional<ColleagueQuestion> found =
                rows.open(entry.applicationId()).stream()
                        .filter(question -> question.number() == number)
                        .findFirst();
        if (found.isEmpty()) {
            return;
        }
        process.withdraw(caseNumber, number);
        rows.withdrawn(found.get().task());
        write(acting, entry);
    }

    /** What waits for an answer. The page that shows it audits the look. */
    @Transactional(readOnly = true)
    public List<ColleagueQuestion> open(ActingContext acting, String caseNumber) {
        return rows.open(handled(acting, caseNumber).applicationId());
    }

    /** Whom the employee can ask: the team without themselves. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(ActingContext acting) {
        return colleagues.of(acting).stream()
                .filter(colleague -> !colleague.id().equals(acting.actor().id()))
                .toList();
    }

    private List<WorkItem> open(String caseNumber) {
        return workList.openOn(caseNumber).stream()
                .filter(item -> item.activity().equals(AskColleagueProcess.ANSWER))
                .toList();
    }

    private Instant due(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkList.COPENHAGEN);
        return officeDays
                .openOnOrAfter(today.plusDays(days))
                .plusDays(1)
                .atStartOfDay(WorkList.COPENHAGEN)
                .toInstant();
    }

    private CaseEntry handled(ActingContext acting, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, Action.HANDLE, entry.access());
        return entry;
    }

    private void write(ActingContext acting, CaseEntry entry) {
        audit.write(
                acting,
                AuditEntry.changed(
                        "question", Purpose.CASE_HANDLING, entry.party(), entry.caseNumber()));
    }
}
