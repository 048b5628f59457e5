package dk.medvind.applications.process;

import dk.medvind.applications.ApplicationProcess;
import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Processes;
import java.time.Instant;

/**
 * The process of one kind of application, called as its folder: begun with the draft, ended by the
 * message {@code <folder>.withdrawn} wherever it stands.
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
    public void withdraw(CaseNumber caseNumber) {
        processes.correlate(type.slug() + ".withdrawn", caseNumber.value(), Facts.none());
    }
}
