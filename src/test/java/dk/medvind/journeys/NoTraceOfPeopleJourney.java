package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleDelivery;
import dk.medvind.MedvindUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everybody of the local run, those with a day from 60 to 91 included, becomes a case that runs
 * against healthy and failing registers. Afterwards no number and no name of theirs stands in clear
 * where Medvind writes.
 */
class NoTraceOfPeopleJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();
    private static final List<LocalPeople.Person> PEOPLE = LocalPeople.withCprNumber();
    private static final List<String> TRACES =
            PEOPLE.stream().flatMap(LocalPeople.Person::traces).toList();

    /** Marks addresses that people type themselves. */
    private static final String MISTYPED = "mistyped-";

    private static final List<String> CASES = new ArrayList<>();

    @BeforeAll
    static void everybodyBecomesACase() throws IOException, InterruptedException {
        var outside = MEDVIND.simulators();
        outside.all()
                .forEach(system -> system.misbehaveOnce(dk.medvind.simulators.Fault.fail(500)));
        for (LocalPeople.Person person : PEOPLE) {
            CASES.add(
                    Machine.delivers(
                            new ExampleDelivery().by(person.cprNumber()).named(person.name())));
        }
        await("every register was asked for everybody")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> waitingForCitizens() >= PEOPLE.size());
    }

    @Test
    void theEngineKnowsNobody() throws SQLException {
        assertThat(tablesWithTraces("engine")).isEmpty();
    }

    @Test
    void medvindsOwnTablesHoldNobodyInClear() throws SQLException {
        assertThat(tablesWithTraces("medvind")).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere() throws SQLException {
        assertThat(tablesWithTraces("engine", CASES.get(0))).contains("act_hi_procinst");
    }

    @Test
    void theLogsNameNobody() throws IOException {
        String log = Files.readString(MEDVIND.log());
        assertThat(log).contains(CASES.get(0)).doesNotContain(TRACES);
        assertThat(Files.readString(MEDVIND.keycloak().log())).doesNotContain(TRACES);
    }

    @Test
    void noAddressHoldsAnybody() throws IOException {
        try (Stream<Path> logs = Files.list(MEDVIND.accessLogs())) {
            String addresses =
                    logs.flatMap(NoTraceOfPeopleJourney::lines)
                            .filter(line -> !line.contains(MISTYPED))
                            .collect(Collectors.joining("\n"));
            assertThat(addresses).contains("POST /api/intake/applications").doesNotContain(TRACES);
        }
    }

    @Test
    void errorPagesRepeatNothingAndShowNoInsides() {
        LocalPeople.Person person = PEOPLE.get(0);
        try (Visitor citizen = Browser.visitor().logsInWithMitId("borger1")) {
            for (String path :
                    List.of(
                            "/borger/sager/" + MISTYPED + person.cprNumber(),
                            "/borger/dokumenter/" + MISTYPED + person.cprNumber(),
                            "/ansoegning/single-benefit?sprog=" + MISTYPED + person.cprNumber(),
                            "/findes-ikke/" + MISTYPED + person.cprNumber())) {
                citizen.opens(path);
                assertThat(citizen.page().locator("main").innerText())
                        .as(path)
                        .doesNotContain(TRACES)
                        .doesNotContain("Exception", "at dk.medvind", "java.");
            }
        }
    }

    private static long waitingForCitizens() throws SQLException {
        try (var database = MEDVIND.database();
                var sql =
                        database.prepareStatement(
                                "select count(*) from medvind.work_item where ended is null"
                                        + " and activity = 'provideSupplement'"
                                        + " and case_number = any (?)")) {
            sql.setArray(1, database.createArrayOf("text", CASES.toArray()));
            try (var found = sql.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static Set<String> tablesWithTraces(String schema) throws SQLException {
        return tablesWithTraces(schema, TRACES.toArray(String[]::new));
    }

    /** Looks at every row as text; bytes are looked at in their hexadecimal form. */
    private static Set<String> tablesWithTraces(String schema, String... texts)
            throws SQLException {
        Set<String> found = new TreeSet<>();
        Stream<String> hexadecimal =
                Stream.of(texts)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .map(HexFormat.of()::formatHex);
        String[] patterns =
                Stream.concat(Stream.of(texts), hexadecimal)
                        .map(text -> "%" + text + "%")
                        .toArray(String[]::new);
        try (var database = MEDVIND.database()) {
            for (String table : tables(database, schema)) {
                try (var sql =
                        database.prepareStatement(
                                "select exists (select 1 from %s.\"%s\" t where t::text like any (?))"
                                        .formatted(schema, table))) {
                    sql.setArray(1, database.createArrayOf("text", patterns));
                    try (var row = sql.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(java.sql.Connection database, String schema)
            throws SQLException {
        List<String> names = new ArrayList<>();
        try (var tables =
                database.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        assertThat(names).hasSizeGreaterThan(10);
        return names;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
