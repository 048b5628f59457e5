package dk.medvind.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.identity.Scopes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every role knocks at every endpoint with every kind of case, through the real security chain down
 * to row-level security. What may answer stands in {@code src/test/resources/access}.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final int AT_LEAST = 2_000;

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;

    private Set<Endpoint> endpoints;
    private List<Knocker> knockers;
    private final List<Cell> cells = new ArrayList<>();

    /** Everybody looks first; then those knock who may do least, so that nothing is spoiled. */
    @BeforeAll
    void knock() throws Exception {
        endpoints =
                mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(Endpoint::of)
                        .collect(Collectors.toCollection(TreeSet::new));
        knockers = Knocker.all(beans);
        for (boolean changing : new boolean[] {false, true}) {
            for (Knocker knocker : knockers) {
                var rules = RoleRules.of(knocker.role());
                for (Endpoint endpoint : inOrder(changing)) {
                    for (Kind kind : kinds(knocker, endpoint)) {
                        knock(knocker, rules, endpoint, kind).ifPresent(cells::add);
                    }
                }
            }
        }
        AccessReport.write(cells);
    }

    /** What ends a case comes last. */
    private List<Endpoint> inOrder(boolean changing) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.changes() == changing)
                .sorted(Comparator.comparing(endpoint -> endpoint.path().endsWith("/fortryd")))
                .toList();
    }

    private static Set<Kind> kinds(Knocker knocker, Endpoint endpoint) {
        var kinds = EnumSet.copyOf(knocker.cases().keySet());
        kinds.removeIf(kind -> (kind == Kind.NONE) == endpoint.isAboutACase());
        return kinds;
    }

    private Optional<Cell> knock(Knocker knocker, RoleRules rules, Endpoint endpoint, Kind kind)
            throws Exception {
        Subject subject = knocker.cases().get(kind);
        var question = Question.of(endpoint, subject);
        if (question.isEmpty()) {
            return Optional.empty();
        }
        var request = question.get();
        knocker.ticket(web, endpoint, subject).ifPresent(ticket -> request.param("ticket", ticket));
        knocker.signIn(endpoint).ifPresent(request::with);
        var result = web.perform(request).andReturn();
        return Optional.of(
                Cell.of(
                        knocker.role(),
                        endpoint,
                        kind,
                        rules.expected(endpoint, kind),
                        result,
                        subject));
    }

    @Test
    void everyCellAnswersAsItsRuleSays() {
        assertThat(cells).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(cells.stream().filter(cell -> !cell.isAsRuled())).isEmpty();
    }

    @Test
    void everyEndpointHasARuleAndEveryRuleAnEndpoint() {
        Set<Endpoint> named =
                RoleRules.files().stream()
                        .flatMap(file -> RoleRules.of(file).named().stream())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsExactlyElementsOf(endpoints);
    }

    @Test
    void everyFileOfRulesIsOfARoleThatKnocks() {
        var read = new TreeSet<>(Set.of("everybody", "logged-in", "nobody", "casework"));
        knockers.forEach(knocker -> read.add(knocker.role()));

        assertThat(RoleRules.files()).isEqualTo(read);
    }

    @Test
    void whatIsSomebodyElsesAnswersAsWhatDoesNotExist() {
        Map<String, Cell> unknown =
                cells.stream()
                        .filter(cell -> cell.kind() == Kind.UNKNOWN)
                        .collect(Collectors.toMap(AccessMatrixTest::question, cell -> cell));
        var refused =
                cells.stream()
                        .filter(cell -> cell.endpoint().isAboutACase())
                        .filter(cell -> cell.outcome().isRefusal())
                        .toList();

        assertThat(refused).hasSizeGreaterThan(1_000);
        assertThat(refused)
                .allSatisfy(
                        cell ->
                                assertThat(cell.answer())
                                        .as(cell.toString())
                                        .isEqualTo(unknown.get(question(cell)).answer()));
    }

    private static String question(Cell cell) {
        return cell.role() + " " + cell.endpoint();
    }

    @Test
    void noPageThatIsAboutNoCaseNamesOneOfSomebodyElse() {
        assertThat(cells.stream().filter(cell -> cell.kind() == Kind.NONE))
                .allSatisfy(
                        cell ->
                                assertThat(cell.body())
                                        .as(cell.toString())
                                        .doesNotContain(foreignCase(cell)));
    }

    private String foreignCase(Cell cell) {
        return knocker(cell.role()).cases().get(Kind.FOREIGN).value("case").orElseThrow();
    }

    @Test
    void nothingIsChangedByAFormWithoutItsToken() throws Exception {
        for (String role : List.of("citizen", "caseworker", "team-leader", "auditor")) {
            Knocker knocker = knocker(role);
            for (Cell cell : cells) {
                boolean theirs = cell.role().equals(role) && !cell.outcome().isRefusal();
                if (theirs && cell.endpoint().changes() && !cell.endpoint().isForMachines()) {
                    var request =
                            Question.of(cell.endpoint(), knocker.cases().get(cell.kind()))
                                    .orElseThrow();
                    request.with(csrf().useInvalidToken());
                    knocker.signIn(cell.endpoint()).ifPresent(request::with);
                    assertThat(web.perform(request).andReturn().getResponse().getStatus())
                            .as(cell.toString())
                            .isEqualTo(403);
                }
            }
        }
    }

    private Knocker knocker(String role) {
        return knockers.stream()
                .filter(knocker -> knocker.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** The audit trail tells nothing was shown behind the answer. */
    @Test
    void whoeverWasRefusedHasSeenAndChangedNothing() {
        for (Knocker knocker : knockers) {
            if (knocker.acting() != null) {
                String foreign = knocker.cases().get(Kind.FOREIGN).value("case").orElseThrow();
                long traces =
                        Scopes.asSystem(
                                () ->
                                        transactions.execute(
                                                status ->
                                                        sql.sql(
                                                                        "select count(*) from audit_row where actor_id = ? and case_number = ?")
                                                                .params(
                                                                        knocker.acting()
                                                                                .actor()
                                                                                .id(),
                                                                        foreign)
                                                                .query(Long.class)
                                                                .single()));
                assertThat(traces).as(knocker.role()).isZero();
            }
        }
    }

    @Test
    void whatMachinesMayCallIsWhatTheDescriptionSays() throws Exception {
        String json =
                web.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString();
        var paths = new JsonMapper().readTree(json).path("paths");
        Stream<String> described =
                paths.propertyNames().stream()
                        .flatMap(
                                path ->
                                        paths.path(path).propertyNames().stream()
                                                .map(
                                                        method ->
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        endpoints.stream()
                                .filter(Endpoint::isForMachines)
                                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                                .collect(Collectors.toSet()));
    }
}
