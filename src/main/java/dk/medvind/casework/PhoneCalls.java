package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.JournalNote.About;
import dk.medvind.casework.process.PhoneCallProcess;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Phone calls about a case: a step of its own from when the phone is taken to the note. */
@Service
public class PhoneCalls implements UserTask {

    private final PhoneCallProcess process;
    private final WorkList workList;
    private final JournalNotes notes;
    private final CaseDirectory cases;
    private final Access access;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    PhoneCalls(
            PhoneCallProcess process,
            WorkList workList,
            JournalNotes notes,
            CaseDirectory cases,
            Access access,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.process = process;
        this.workList = workList;
        this.notes = notes;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Somebody takes the phone: the note is theirs to write. Who has one open already goes on with
     * it.
     *
     * @return the task
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public UUID begin(ActingContext acting, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, Action.HANDLE, entry.access());
        List<WorkItem> before = open(caseNumber);
        for (WorkItem item : before) {
            if (acting.actor().id().equals(item.assignee())) {
                return item.id();
            }
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkList.COPENHAGEN);
        process.begin(caseNumber, today.plusDays(1).atStartOfDay(WorkList.COPENHAGEN).toInstant());
        WorkItem begun =
                open(caseNumber).stream()
                        .filter(
                                item ->
                                        before.stream()
                                                .noneMatch(old -> old.id().equals(item.id())))
                        .findFirst()
                        .orElseThrow();
        workList.claim(acting, begun.id());
        audit.write(
                acting,
                AuditEntry.changed("phone-call", Purpose.CASE_HANDLING, entry.party(), caseNumber));
        return begun.id();
    }

    private List<WorkItem> open(String caseNumber) {
        return workList.openOn(caseNumber).stream()
                .filter(item -> item.activity().equals(PhoneCallProcess.NOTE))
                .toList();
    }

    @Override
    public String activity() {
        return PhoneCallProcess.NOTE;
    }

    @Override
    public boolean reachesCitizen() {
        return true;
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        String reached = answers.text("reached").orElse("");
        if (!reached.equals("MISTAKE")) {
            String with =
                    reached.equals("TALKED")
                            ? answers.text("spokenWith").orElse("OTHER")
                            : "NOBODY";
            String said =
                    messages.getMessage(
                            "casework.phone.with." + with, null, Locale.forLanguageTag("da"));
            notes.write(
                    acting,
                    caseNumber,
                    UUID.randomUUID(),
                    About.PHONE_CALL,
                    said + "\n\n" + answers.text("words").orElse(""));
        }
        return Facts.none();
    }
}
