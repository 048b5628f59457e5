package dk.medvind.applications.process;

import dk.medvind.applications.ApplicationProcess;
import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.Received;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Processes;
import java.time.Instant;

/**
 * The process of one kind of application, called as its folder: begun with the draft, ended by the
 * message {@code <folder>.withdrawn} wherever it stands, or by {@code <folder>.joined}.
 */
public abstract class CaseProcess implements ApplicationProcess {

    private final ApplicationType type;
    private final Processes processes;

    protected CaseProcess(ApplicationType type, Processes processes) {
        this.type = type;
        this.processes = processes;
    }

    @Override
    public ApplicationType type() {
        return type;
    }

    @Override
    public void begin(CaseNumber caseNumber, Instant draftExpiresAt) {
        processes.start(
                type.slug(),
                caseNumber.value(),
                Facts.of(CaseFacts.DRAFT_EXPIRES_AT, draftExpiresAt));
    }

    @Override
    public boolean minds(CaseNumber caseNumber) {
        return processes.waits(type.slug() + ".life-event", caseNumber.value());
    }

    @Override
    public void lifeEvent(CaseNumber caseNumber, Instant due) {
        processes.correlate(
                type.slug() + ".life-event",
                caseNumber.value(),
                Facts.of(CaseFacts.LIFE_EVENT_DUE, due));
    }

    @Override
    public boolean canJoin(CaseNumber caseNumber) {
        return processes.waits(type.slug() + ".joined", caseNumber.value());
    }

    @Override
    public void join(CaseNumber caseNumber) {
        processes.correlate(type.slug() + ".joined", caseNumber.value(), Facts.none());
    }

    @Override
    public void goOn(CaseNumber caseNumber, Received clock) {
        processes.goOnAt(
                type.slug(),
                caseNumber.value(),
                lookedThroughAt(),
                Facts.of(CaseFacts.RECEIVED_AT, clock.receivedAt())
                        .with(CaseFacts.DECISION_DUE, clock.decisionDue())
                        .with(CaseFacts.DELAY_NOTICE_AT, clock.delayNoticeAt()));
    }

    @Override
    public void tellOfDelayAt(CaseNumber caseNumber, Instant moment) {
        processes.moveTimer(caseNumber.value(), "decisionLate", moment);
    }

    /** The step at which an application is looked through when everything about it is known. */
    protected String lookedThroughAt() {
        return "assessApplication";
    }

    @Override
    public void withdraw(CaseNumber caseNumber) {
        processes.correlate(type.slug() + ".withdrawn", caseNumber.value(), Facts.none());
    }
}
