package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.TaskGone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes user tasks: what the task is about and the engine's step are one transaction. */
@Service
public class UserTasks {

    private final Map<String, UserTask> tasks;
    private final WorkList workList;
    private final Processes processes;
    private final Audit audit;

    UserTasks(List<UserTask> tasks, WorkList workList, Processes processes, Audit audit) {
        this.tasks =
                tasks.stream().collect(Collectors.toMap(UserTask::activity, Function.identity()));
        this.workList = workList;
        this.processes = processes;
        this.audit = audit;
    }

    /** What the form of this work shows first. */
    @Transactional(readOnly = true)
    public Answers prefill(WorkItem item) {
        return task(item).prefill(item);
    }

    /** What the form of this work is handed; nothing for work that no task of a diagram is. */
    @Transactional(readOnly = true)
    public Map<String, Object> given(WorkItem item) {
        UserTask task = tasks.get(item.activity());
        return task == null ? Map.of() : task.given(item.caseNumber());
    }

    /** The sentence for whoever comes when the work is done. */
    @Transactional(readOnly = true)
    public TaskRefused gone(WorkItem item) {
        UserTask task = tasks.get(item.activity());
        return task == null ? new TaskRefused("casework.task.done") : task.gone(item.caseNumber());
    }

    /** Whether the form of this work becomes a letter that can be read first. */
    public boolean writesLetter(WorkItem item) {
        UserTask task = tasks.get(item.activity());
        return task != null && task.writesLetter();
    }

    /** Whether whoever does this work calls, meets or writes to the citizen. */
    boolean reachesCitizen(WorkItem item) {
        UserTask task = tasks.get(item.activity());
        return item.kind() == WorkItem.Kind.HELP || (task != null && task.reachesCitizen());
    }

    /**
     * The letter that this form would become, as PDF. Nothing is decided or sent.
     *
     * @throws TaskRefused if there would be none
     */
    @Transactional
    public byte[] letter(ActingContext acting, UUID id, Answers answers) {
        WorkItem item = workList.item(acting, id);
        UserTask task = task(item);
        if (!item.isOpen()) {
            throw task.gone(item.caseNumber());
        }
        byte[] pdf = task.letter(acting, item, answers);
        var entry = workList.entry(item);
        audit.write(
                acting,
                AuditEntry.seen(
                        "letter.preview",
                        Purpose.CASE_HANDLING,
                        entry.party(),
                        entry.caseNumber()));
        return pdf;
    }

    /**
     * Takes the work if nobody has it, does it and lets the process go on.
     *
     * @throws TaskRefused if a colleague has it, it is done, it is not theirs, or a rule says no
     */
    @Transactional
    public void complete(ActingContext acting, UUID id, Answers answers) {
        WorkItem item = workList.itemAlone(acting, id);
        UserTask task = task(item);
        if (!item.isOpen()) {
            throw task.gone(item.caseNumber());
        }
        workList.claim(acting, id);
        Facts facts = task.complete(acting, item, answers);
        var entry = workList.entry(item);
        audit.write(
                acting,
                AuditEntry.changed(
                        "task." + item.activity(),
                        Purpose.CASE_HANDLING,
                        entry.party(),
                        entry.caseNumber()));
        try {
            processes.complete(item.engineId(), facts);
        } catch (TaskGone raced) {
            throw new TaskRefused("casework.task.done");
        }
        task.completed(item);
    }

    /**
     * Completes the citizen's own open task with facts that are already stored.
     *
     * @throws NotFoundForYou if the work is not the citizen's
     */
    @Transactional
    public void completeForCitizen(WorkItem item, Facts facts) {
        if (item.kind() != WorkItem.Kind.CITIZEN) {
            throw new NotFoundForYou("open task");
        }
        processes.complete(item.engineId(), facts);
    }

    private UserTask task(WorkItem item) {
        UserTask task = tasks.get(item.activity());
        if (task == null) {
            throw new IllegalStateException("No UserTask bean for activity " + item.activity());
        }
        return task;
    }
}
