package dk.medvind.bench;

import dk.medvind.identity.SealingForBenchmark;
import dk.medvind.identity.login.LogInForBenchmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A case that Medvind made, waiting for its caseworker, copied many times with all that engine and
 * Medvind hold of it: each copy can be taken, and its page be read, like the first. Each has a
 * place of its own in the list.
 */
final class CopiedCase {

    private static final List<String> ENGINE =
            List.of(
                    "act_ru_execution",
                    "act_ru_task",
                    "act_ru_variable",
                    "act_ru_job",
                    "act_ru_event_subscr",
                    "act_ru_identitylink",
                    "act_hi_procinst",
                    "act_hi_actinst",
                    "act_hi_taskinst",
                    "act_hi_varinst",
                    "act_hi_identitylink");

    private final Stock stock;
    private final SealingForBenchmark sealing;

    CopiedCase(Stock stock, SealingForBenchmark sealing) {
        this.stock = stock;
        this.sealing = sealing;
    }

    /** Copies it to the loaded cases from one to so many. */
    void copy(int many) throws SQLException {
        try (var connection = stock.bulk();
                var sql = connection.createStatement()) {
            sql.execute(
                    "create table original as select w.case_number, w.id item, a.id application, e.proc_inst_id_ process"
                            + " from work_item w join application a using (case_number)"
                            + " join engine.act_ru_task e on e.id_ = w.engine_id"
                            + " where w.activity = 'assessApplication' and w.ended is null limit 1");
            sql.execute(
                    "create table own_ids as select id_ id from engine.act_hi_actinst, original where proc_inst_id_ = process");
            for (String table : ENGINE) {
                sql.execute(
                        "insert into own_ids select id_ from engine."
                                + table
                                + " t, original where "
                                + of(table));
            }
            sql.execute("insert into own_ids select process from original");
            for (String table : ENGINE) {
                copyRows(connection, "engine", table, of(table), many);
            }
            copyRows(connection, "medvind", "application", "t.case_number = o.case_number", many);
            copyRows(connection, "medvind", "work_item", "t.id = o.item", many);
            sql.execute(
                    "insert into engine.act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_, var_scope_, sequence_counter_, is_concurrent_local_)"
                            + " select md5('team' || n)::uuid, 1, 'string', 'team', copied(process, n), copied(process, n), proc_def_id_, '"
                            + LogInForBenchmark.TEAM
                            + "', copied(process, n), 1, false from loaded, original join engine.act_ru_execution e on e.id_ = process where n <= "
                            + many);
            sealAnew(connection, many);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(String table) {
        return switch (table) {
            case "act_ru_job" -> "process_instance_id_ = process";
            case "act_ru_identitylink" ->
                    "task_id_ in (select id_ from engine.act_ru_task where proc_inst_id_ = process)";
            case "act_hi_identitylink" -> "root_proc_inst_id_ = process";
            default -> "proc_inst_id_ = process";
        };
    }

    private static void copyRows(
            Connection connection, String schema, String table, String condition, int many)
            throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows =
                        sql.executeQuery(
                                "select column_name, data_type from information_schema.columns where is_generated = 'NEVER'"
                                        + " and is_identity = 'NO' and table_schema = '%s' and table_name = '%s'"
                                                .formatted(schema, table))) {
            while (rows.next()) {
                columns.add(rows.getString(1));
                values.add(value(table, rows.getString(1), rows.getString(2)));
            }
        }
        try (var sql = connection.createStatement()) {
            sql.execute(
                    "insert into %s.%s (%s) select %s from %s.%s t cross join original o cross join loaded where n <= %d and %s"
                            .formatted(
                                    schema,
                                    table,
                                    String.join(", ", columns),
                                    String.join(", ", values),
                                    schema,
                                    table,
                                    many,
                                    condition));
        }
    }

    private static String value(String table, String column, String type) {
        return switch (table + "." + column) {
            case "application.id" -> "case_id(n)";
            case "application.party_id" -> "person";
            case "application.case_number", "work_item.case_number" -> "number";
            case "work_item.id" -> "copied(t.id::text, n)::uuid";
            case "application.urgent" -> "urgency_of(n) is not null";
            case "application.urgency", "work_item.urgency" -> "urgency_of(n)";
            case "application.critical_on", "work_item.critical_on" -> "critical_of(n)";
            case "application.received_at", "work_item.received_at" -> "received(n)";
            case "application.decision_due", "work_item.decision_due", "act_ru_task.due_date_" ->
                    "due_of(n)";
            default ->
                    type.startsWith("character") || type.equals("text")
                            ? "case when t.%1$s in (select id from own_ids) then copied(t.%1$s, n) when t.%1$s = o.case_number then number else t.%1$s end"
                                    .formatted(column)
                            : "t." + column;
        };
    }

    /** What is sealed does not open elsewhere: it is opened once and sealed for each copy. */
    private void sealAnew(Connection connection, int many) throws SQLException, IOException {
        var entries =
                rows(
                        connection,
                        "select id, kind, entry_key, encode(content, 'hex'), encode(content_hash, 'hex'), acting_id, at"
                                + " from dossier_entry, original where application_id = application order by seq");
        try (var out =
                Stock.copy(
                        connection,
                        "dossier_entry (id, application_id, kind, entry_key, content, content_hash, acting_id, at)")) {
            for (int n = 1; n <= many; n++) {
                for (String[] entry : entries) {
                    var id = new UUID(n, UUID.fromString(entry[0]).getLeastSignificantBits());
                    byte[] content =
                            sealing.moved(
                                    HexFormat.of().parseHex(entry[3]),
                                    "dossier|" + entry[0],
                                    "dossier|" + id);
                    Stock.write(
                            out,
                            id.toString(),
                            application(n),
                            entry[1],
                            entry[2],
                            Stock.hex(content),
                            "\\\\x" + entry[4],
                            entry[5],
                            entry[6]);
                }
            }
        }
        var lines =
                rows(
                        connection,
                        "select number, purpose, section, encode(content, 'hex'), application_id from application_line, original where application_id = application");
        try (var out =
                Stock.copy(
                        connection,
                        "application_line (application_id, number, purpose, section, content)")) {
            for (int n = 1; n <= many; n++) {
                for (String[] line : lines) {
                    byte[] content =
                            sealing.moved(
                                    HexFormat.of().parseHex(line[3]),
                                    "application_line|" + line[4] + "|" + line[0],
                                    "application_line|" + application(n) + "|" + line[0]);
                    Stock.write(out, application(n), line[0], line[1], line[2], Stock.hex(content));
                }
            }
        }
    }

    private static String application(int n) {
        return new UUID(0xCA5E, n).toString();
    }

    private static List<String[]> rows(Connection connection, String query) throws SQLException {
        var all = new ArrayList<String[]>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getString(i + 1);
                }
                all.add(row);
            }
        }
        return all;
    }
}
