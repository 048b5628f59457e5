package dk.medvind.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the database says when all has settled, read past row-level security. */
final class Reckoning {

    private static final String UNSETTLED =
            """
            select (select count(*) from engine.act_ru_job where process_instance_id_ is not null
                    and (type_ <> 'timer' or duedate_ <= now() at time zone 'UTC'))
                 + (select count(*) from medvind.work_item where ended is null and kind in ('CASEWORKER', 'FAILURE'))
            """;
    private static final String DOUBLE_STEPS =
            """
            select business_key_ || ' ' || act_id_ from engine.act_hi_actinst a
            join engine.act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
            where act_type_ in ('serviceTask', 'userTask', 'callActivity') group by business_key_, act_id_ having count(*) > 1
            """;
    private static final String CALLS =
            "select count(*), coalesce(sum(attempts - 1), 0), count(*) filter (where attempts > 1) from medvind.outside_call where "
                    + "(%s)";
    private static final String READ =
            "system in ('CPR', 'INCOME', 'BENEFITS') or call_key like '%:reach'";

    /** A letter as the database has it. */
    record Letter(String caseNumber, String kind, String channel, String messageId) {}

    /**
     * Calls under one key each.
     *
     * @param repetitions made after a first try
     * @param repeated keys that were called more than once
     */
    record Calls(int keys, int repetitions, int repeated) {}

    private final RestlessPostgres postgres;

    Reckoning(RestlessPostgres postgres) {
        this.postgres = postgres;
    }

    /** Jobs that could run or wait to be repeated, and work that waits for an employee. */
    int unsettled() {
        return Integer.parseInt(texts(UNSETTLED).get(0));
    }

    /** State by case number, of all there are. */
    Map<String, String> applications() {
        var states = new TreeMap<String, String>();
        rows("select case_number, state from medvind.application", 2)
                .forEach(row -> states.put(row.get(0), row.get(1)));
        return states;
    }

    /** The case number of each process that was ever started for an application. */
    List<String> processes() {
        return texts(
                "select business_key_ from engine.act_hi_procinst where proc_def_key_ = 'single-benefit'");
    }

    /**
     * Cases whose timeline holds the decision being told to DOMUS, the last step before waiting.
     */
    List<String> carriedOut() {
        return texts(
                """
                select a.case_number from medvind.dossier_entry d join medvind.application a on a.id = d.application_id
                where d.kind = 'DOMUS_INFORMED'
                """);
    }

    /** Steps that the engine's history knows more than once in a case. */
    List<String> doubleSteps() {
        return texts(DOUBLE_STEPS);
    }

    List<Letter> letters() {
        return rows(
                        """
                        select a.case_number, l.kind, coalesce(l.channel, 'NONE'), l.message_id
                        from medvind.letter l join medvind.application a on a.id = l.application_id
                        """,
                        4)
                .stream()
                .map(row -> new Letter(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** How many steps became work for an employee after their last repetition. */
    int handedOver() {
        return Integer.parseInt(
                texts("select count(*) from medvind.work_item where kind = 'FAILURE'").get(0));
    }

    Calls reads() {
        return calls(READ);
    }

    Calls effects() {
        return calls("not (" + READ + ")");
    }

    private Calls calls(String which) {
        var row = rows(CALLS.formatted(which), 3).get(0);
        return new Calls(
                Integer.parseInt(row.get(0)),
                Integer.parseInt(row.get(1)),
                Integer.parseInt(row.get(2)));
    }

    private List<String> texts(String sql) {
        return rows(sql, 1).stream().map(row -> row.get(0)).toList();
    }

    private List<List<String>> rows(String sql, int columns) {
        try (Connection db = postgres.administrator();
                var question = db.createStatement();
                var answer = question.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (answer.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(answer.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read", e);
        }
    }
}
