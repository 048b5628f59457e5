package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What employees have written on tasks and not finished: kept, valid or not, until the task ends.
 * Every call asks that the employee may handle the case; what somebody wrote stays theirs when a
 * colleague takes the task.
 */
@Service
public class TaskDrafts {

    private final TaskDraftRows rows;
    private final WorkList workList;
    private final TakeRules rules;
    private final Audit audit;
    private final Clock clock;

    TaskDrafts(TaskDraftRows rows, WorkList workList, TakeRules rules, Audit audit, Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.workList = workList;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves over what the employee had. Whoever writes on a task that nobody has and that they may
     * do has it from then on; a colleague's stays the colleague's.
     *
     * @return when it was saved
     * @throws TaskRefused if the task is done: then nothing is kept
     */
    @Transactional
    public Instant save(ActingContext acting, UUID task, Answers answers) {
        WorkItem item = workList.itemAlone(acting, task);
        if (rows.read(task, acting.actor().id()).isEmpty()) {
            // The first of many: the rest is the same work.
            write(acting, item);
        }
        if (item.isOpen()
                && item.assignee() == null
                && rules.refusal(acting.actor(), item).isEmpty()) {
            workList.claim(acting, task);
        }
        return keep(acting, task, answers);
    }

    /** Saves unless the task is done: then somebody has said so. */
    @Transactional
    public void saveIfOpen(ActingContext acting, UUID task, Answers answers) {
        if (workList.itemAlone(acting, task).isOpen()) {
            save(acting, task, answers);
        }
    }

    /** What the employee wrote last on this task; empty before that. */
    @Transactional(readOnly = true)
    public Optional<Answers> own(ActingContext acting, UUID task) {
        workList.item(acting, task);
        return rows.read(task, acting.actor().id());
    }

    /** When the employee's own was saved last. */
    @Transactional(readOnly = true)
    public Optional<Instant> ownSaved(ActingContext acting, UUID task) {
        return all(acting, task).stream()
                .filter(draft -> draft.employee().equals(acting.actor().id()))
                .map(TaskDraft::savedAt)
                .findFirst();
    }

    /** Who else has written on this task, newest first. */
    @Transactional(readOnly = true)
    public List<TaskDraft> ofOthers(ActingContext acting, UUID task) {
        return all(acting, task).stream()
                .filter(draft -> !draft.employee().equals(acting.actor().id()))
                .toList();
    }

    /**
     * Takes over what a colleague wrote into the employee's own. What the employee changed stays;
     * the colleague's stays too.
     *
     * @param untouched the form as it is before anybody writes in it
     * @throws TaskRefused if the task is done
     */
    @Transactional
    public void copy(ActingContext acting, UUID task, UUID colleague, Answers untouched) {
        WorkItem item = workList.item(acting, task);
        if (!item.isOpen()) {
            throw new TaskRefused("casework.task.done");
        }
        Optional<Answers> theirs = rows.read(task, colleague);
        if (theirs.isEmpty()) {
            return;
        }
        Answers copied = theirs.get();
        Answers own = rows.read(task, acting.actor().id()).orElse(untouched);
        for (String key : own.keys()) {
            Object mine = own.get(key);
            if (mine != null && !mine.equals(untouched.get(key))) {
                copied = copied.with(key, mine);
            }
        }
        write(acting, item);
        keep(acting, task, copied);
    }

    private Instant keep(ActingContext acting, UUID task, Answers answers) {
        Instant now = clock.instant();
        if (!rows.save(task, acting.actor(), answers, now)) {
            throw new TaskRefused("casework.task.done");
        }
        return now;
    }

    private List<TaskDraft> all(ActingContext acting, UUID task) {
        workList.item(acting, task);
        return rows.all(task);
    }

    private void write(ActingContext acting, WorkItem item) {
        var entry = workList.entry(item);
        audit.write(
                acting,
                AuditEntry.changed(
                        "task.draft", Purpose.CASE_HANDLING, entry.party(), entry.caseNumber()));
    }
}
