package dk.medvind;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of the engine's history as the engine would have, for cases that nobody lived
 * through. The rows go in by {@link #write}; the caller owns the connection.
 */
public final class HistoryRows {

    /**
     * A released process.
     *
     * @param id the version
     * @param deployment the release
     */
    record Definition(String id, String key, String deployment) {}

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private final Map<String, Definition> newest = new LinkedHashMap<>();

    /** Reads which versions are the newest. */
    public HistoryRows(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select id_, key_, deployment_id_ from engine.act_re_procdef order by version_")) {
            while (rows.next()) {
                newest.put(
                        rows.getString(2),
                        new Definition(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
    }

    Definition newest(String process) {
        var found = newest.get(process);
        if (found == null) {
            throw new IllegalStateException(process + " is not released");
        }
        return found;
    }

    /** Keeps a row for later; moments may be {@link Instant}s. */
    void add(String table, Map<String, @Nullable Object> row) {
        var names = String.join(",", row.keySet());
        var marks = "?,".repeat(row.size());
        var sql =
                "insert into engine.%s (%s) values (%s)"
                        .formatted(table, names, marks.substring(0, marks.length() - 1));
        try {
            var insert = inserts.get(sql);
            if (insert == null) {
                insert = connection.prepareStatement(sql);
                inserts.put(sql, insert);
            }
            int place = 1;
            for (Object value : row.values()) {
                insert.setObject(place++, value instanceof Instant i ? Timestamp.from(i) : value);
            }
            insert.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("No row for " + table, e);
        }
    }

    /** Writes everything that was kept. */
    public void write() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
            insert.close();
        }
        inserts.clear();
    }
}
