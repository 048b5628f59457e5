package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Processes;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that failed for the last time: a person retries them or says that they did them by hand.
 */
@Service
public class FailedSteps {

    /**
     * Marks a step as done by hand, so that the retry does not call the outside system; implemented
     * by whoever keeps the calls.
     */
    public interface ByHand {
        void done(String caseNumber, String activity);
    }

    private final WorkList workList;
    private final Processes processes;
    private final ObjectProvider<ByHand> byHand;
    private final Audit audit;

    FailedSteps(
            WorkList workList, Processes processes, ObjectProvider<ByHand> byHand, Audit audit) {
        this.workList = workList;
        this.processes = processes;
        this.byHand = byHand;
        this.audit = audit;
    }

    /** Runs the step once more. */
    @Transactional
    public void retry(ActingContext acting, UUID id) {
        WorkItem item = failure(acting, id);
        tell(acting, item, "retried");
        processes.retry(item.engineId());
    }

    /** The employee has done it outside of Medvind; the process goes on without the call. */
    @Transactional
    public void doneByHand(ActingContext acting, UUID id) {
        WorkItem item = failure(acting, id);
        tell(acting, item, "by-hand");
        byHand.orderedStream().forEach(calls -> calls.done(item.caseNumber(), item.activity()));
        processes.retry(item.engineId());
    }

    private WorkItem failure(ActingContext acting, UUID id) {
        WorkItem item = workList.claim(acting, id);
        if (item.kind() != WorkItem.Kind.FAILURE) {
            throw new TaskRefused("casework.task.no-failure");
        }
        return item;
    }

    private void tell(ActingContext acting, WorkItem item, String what) {
        var entry = workList.entry(item);
        audit.write(
                acting,
                AuditEntry.changed(
                        "failure." + what + "." + item.activity(),
                        Purpose.CASE_HANDLING,
                        entry.party(),
                        entry.caseNumber()));
    }
}
