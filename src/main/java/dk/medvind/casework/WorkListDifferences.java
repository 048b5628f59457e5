package dk.medvind.casework;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the work list with the engine's tables and with the cases. Each question is one
 * statement and so sees one moment: what a transaction changes in both is never found half done.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WorkListDifferences {

    private static final String MOST = " limit 1000";

    private final JdbcClient sql;

    WorkListDifferences(JdbcClient sql) {
        this.sql = sql;
    }

    /** Tasks of the engine without an open row. */
    List<String> tasksWithoutRow() {
        return found(
                """
                select t.id_ from engine.act_ru_task t
                where not exists (select 1 from work_item w where w.engine_id = t.id_ and w.ended is null)
                """);
    }

    /** Failed jobs of the engine without an open row. */
    List<String> failuresWithoutRow() {
        return found(
                """
                select i.configuration_ from engine.act_ru_incident i
                where i.incident_type_ = 'failedJob' and i.execution_id_ is not null
                    and not exists (select 1 from work_item w where w.engine_id = i.configuration_ and w.ended is null)
                """);
    }

    /** Open rows of tasks that the engine does not have. */
    List<String> rowsWithoutTask() {
        return found(
                """
                select w.engine_id from work_item w
                where w.ended is null and w.kind in ('CITIZEN', 'CASEWORKER', 'CO_SERVICE')
                    and not exists (select 1 from engine.act_ru_task t where t.id_ = w.engine_id)
                """);
    }

    /** Open rows of failed steps that the engine does not have. */
    List<String> rowsWithoutFailure() {
        return found(
                """
                select w.engine_id from work_item w
                where w.ended is null and w.kind = 'FAILURE'
                    and not exists (select 1 from engine.act_ru_incident i where i.configuration_ = w.engine_id)
                """);
    }

    /** Open rows that name another employee than the engine. */
    List<String> otherAssignees() {
        return found(
                """
                select w.engine_id from work_item w join engine.act_ru_task t on t.id_ = w.engine_id
                where w.ended is null and coalesce(w.assignee::text, '') <> coalesce(t.assignee_, '')
                """);
    }

    /** Cases with open rows that stand by other facts than the case has. */
    List<String> casesThatMoved() {
        return found(
                """
                select distinct w.case_number from work_item w join application a on a.case_number = w.case_number
                where w.ended is null
                    and ((w.team, w.administration, w.channel, w.urgency, w.critical_on)
                            is distinct from (a.team, a.administration, a.channel, a.urgency, a.critical_on)
                        -- Who asks for help with a draft waits since then, whatever becomes of the draft.
                        or w.kind <> 'HELP' and (w.received_at, w.decision_due) is distinct from
                            (a.received_at, case when a.decided_at is null and a.closed_at is null then a.decision_due end))
                """);
    }

    private List<String> found(String question) {
        return sql.sql(question + MOST).query(String.class).list();
    }
}
