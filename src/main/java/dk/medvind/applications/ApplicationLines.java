package dk.medvind.applications;

import dk.medvind.applications.ApplicationLine.Paper;
import dk.medvind.applications.Need.Paid;
import dk.medvind.applications.NeededPapers.Found;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Sealing;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of applications that were sent. What each is for and its section stand open, as on the
 * case itself; words, amount and files are sealed.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApplicationLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RulesByType rules;
    private final Documents documents;
    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    ApplicationLines(
            RulesByType rules, Documents documents, JdbcClient sql, Sealing sealing, Clock clock) {
        this.rules = rules;
        this.documents = documents;
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * Keeps the lines of what is being sent; for kinds of application without lines nothing.
     *
     * @param found the papers that are needed, and what came of them
     */
    void keep(Application subject, Answers counted, List<Found> found) {
        List<ApplicationLine> lines =
                rules.of(subject).lines(subject, counted, Deadlines.dayOf(clock.instant()));
        lines.forEach(line -> insert(subject, line.with(papersOf(line, found))));
    }

    private static List<Paper> papersOf(ApplicationLine line, List<Found> found) {
        return found.stream()
                .filter(each -> each.paper().of() != null)
                .filter(each -> each.paper().line() == line.need().number())
                .map(each -> new Paper(each.paper().code(), each.files()))
                .toList();
    }

    private void insert(Application subject, ApplicationLine line) {
        Need need = line.need();
        var content =
                new Content(
                        need.description(),
                        need.amount(),
                        need.paid(),
                        need.payee(),
                        line.papers());
        sql.sql(
                        "insert into application_line (application_id, number, purpose, section, content)"
                                + " values (?, ?, ?, ?, ?)")
                .param(subject.id())
                .param(need.number())
                .param(need.purpose())
                .param(line.section())
                .param(
                        sealing.seal(
                                JSON.writeValueAsString(content),
                                context(subject.id(), need.number())))
                .update();
    }

    /** Those of an application, in their order; none before it was sent. */
    List<ApplicationLine> of(Application subject) {
        return sql
                .sql(
                        "select number, purpose, section, content from application_line"
                                + " where application_id = ? order by number")
                .param(subject.id())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> line(subject.id(), row))
                .toList();
    }

    /** Codes of the application's files that no line named when it was sent. */
    Set<String> codesBesides(Application subject) {
        Set<String> named =
                of(subject).stream()
                        .flatMap(line -> line.papers().stream())
                        .flatMap(paper -> paper.files().stream())
                        .collect(Collectors.toSet());
        return documents.of(subject.id()).stream()
                .filter(document -> !named.contains(document.id().toString()))
                .map(document -> String.valueOf(document.code()))
                .collect(Collectors.toSet());
    }

    private ApplicationLine line(UUID application, Row row) {
        Content content =
                JSON.readValue(
                        sealing.openText(row.content(), context(application, row.number())),
                        Content.class);
        var need =
                new Need(
                        row.number(),
                        row.purpose(),
                        content.description(),
                        content.amount(),
                        content.paid(),
                        content.payee());
        return new ApplicationLine(need, row.section(), content.papers());
    }

    private static String context(UUID application, int number) {
        return "application_line|" + application + "|" + number;
    }

    private record Content(
            @Nullable String description,
            @Nullable BigDecimal amount,
            Paid paid,
            @Nullable String payee,
            List<Paper> papers) {}

    private record Row(int number, String purpose, @Nullable String section, byte[] content) {}
}
