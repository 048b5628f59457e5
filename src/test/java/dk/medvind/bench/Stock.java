package dk.medvind.bench;

import dk.medvind.applications.CaseNumber;
import dk.medvind.identity.SealingForBenchmark;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Loads people and cases past Medvind, with what its pages read and what the engine's query for
 * tasks reads. People are sealed as Medvind seals them; the cases belong to twenty teams, of which
 * one is measured.
 */
final class Stock {

    private static final int NUMBERS_A_YEAR = 900_000;

    private final TestServer server;
    private final SealingForBenchmark sealing;

    Stock(TestServer server, SealingForBenchmark sealing) {
        this.server = server;
        this.sealing = sealing;
    }

    /** The number of the n-th case, counted from one. */
    static String caseNumber(int n) {
        return CaseNumber.of(2010 + n / NUMBERS_A_YEAR, 100_000 + n % NUMBERS_A_YEAR).value();
    }

    /** People of the crowd, findable by number and by the words of their name. */
    void people(int count) throws SQLException {
        run("prepare", 0, 0);
        try (var connection = bulk()) {
            try (var rows =
                    copy(
                            connection,
                            "party (id, cpr_sealed, cpr_index, name_sealed, name_indexed)")) {
                for (int n = 0; n < count; n++) {
                    UUID id = person(n);
                    write(
                            rows,
                            id.toString(),
                            hex(sealing.sealed(Crowd.number(n).value(), "party.cpr|" + id)),
                            hex(sealing.indexOf(Crowd.number(n))),
                            hex(sealing.sealed(Crowd.name(n), "party.name|" + id)),
                            "t");
                }
            }
            try (var rows = copy(connection, "party_name_word (word, party_id)")) {
                for (int n = 0; n < count; n++) {
                    for (String word : SealingForBenchmark.words(Crowd.name(n))) {
                        write(rows, hex(sealing.indexOfWord(word)), person(n).toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the cases from the one to the other, both included, their numbers and people. */
    void number(int from, int to, int people) throws SQLException {
        try (var connection = bulk();
                var rows = copy(connection, "loaded (n, number, person)")) {
            for (int n = from; n <= to; n++) {
                write(rows, "" + n, caseNumber(n), person(n % people).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script of the benchmark over the cases from the one to the other, both included. */
    void run(String script, int from, int to) throws SQLException {
        try (var connection = bulk();
                var sql = connection.createStatement()) {
            sql.execute(
                    read(script)
                            .replace(":from", Integer.toString(from))
                            .replace(":to", Integer.toString(to)));
        }
    }

    /** Lets PostgreSQL know what it has now. */
    void analyze() throws SQLException {
        try (var connection = bulk();
                var sql = connection.createStatement()) {
            sql.execute("vacuum analyze");
            sql.execute("checkpoint");
        }
    }

    static UUID person(int n) {
        return new UUID(0xC0, n);
    }

    /** A connection for which no trigger fires and no commit waits. */
    Connection bulk() throws SQLException {
        var connection = server.asAdministrator();
        try (var sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("set synchronous_commit = off");
        }
        return connection;
    }

    static OutputStream copy(Connection connection, String into) throws SQLException {
        return new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + into + " from stdin", 1 << 20);
    }

    static void write(OutputStream rows, String... columns) throws IOException {
        rows.write((String.join("\t", columns) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private static String read(String script) {
        try (var sql = Stock.class.getResourceAsStream("/bench/" + script + ".sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
