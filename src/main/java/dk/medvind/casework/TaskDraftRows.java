package dk.medvind.casework;

import dk.medvind.forms.Answers;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Sealing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what is half-written on tasks, sealed: one for each task and employee. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TaskDraftRows {

    private final JdbcClient sql;
    private final Sealing sealing;

    TaskDraftRows(JdbcClient sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    /**
     * Saves over what the employee had. A task that ends at the same moment is waited for.
     *
     * @return false if the task is done: then nothing is kept
     */
    boolean save(UUID task, Actor employee, Answers answers, Instant now) {
        return sql.sql(
                                """
                                with open_item as (select id from work_item where id = ? and ended is null for share)
                                insert into task_draft (work_item_id, employee, employee_name, answers, saved_at)
                                select id, ?, ?, ?, ? from open_item
                                on conflict (work_item_id, employee) do update set answers = excluded.answers,
                                    employee_name = excluded.employee_name, saved_at = excluded.saved_at
                                """)
                        .params(
                                task,
                                employee.id(),
                                employee.displayName(),
                                sealing.seal(answers.toJson(), context(task, employee.id())),
                                OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Answers> read(UUID task, UUID employee) {
        return sql.sql("select answers from task_draft where work_item_id = ? and employee = ?")
                .params(task, employee)
                .query(byte[].class)
                .optional()
                .map(bytes -> Answers.fromJson(sealing.openText(bytes, context(task, employee))));
    }

    /** Who has written on the task, newest first. */
    List<TaskDraft> all(UUID task) {
        return sql.sql(
                        "select employee, employee_name, saved_at from task_draft where work_item_id = ?"
                                + " order by saved_at desc")
                .param(task)
                .query(TaskDraft.class)
                .list();
    }

    /** Deletes what was written on a task that ends; locks it, so that nobody saves behind it. */
    void discard(UUID task) {
        sql.sql("select id from work_item where id = ? for update")
                .param(task)
                .query()
                .listOfRows();
        sql.sql("delete from task_draft where work_item_id = ?").param(task).update();
    }

    private static String context(UUID task, UUID employee) {
        return "task-draft|" + task + "|" + employee;
    }
}
