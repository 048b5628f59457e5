package dk.medvind.applications;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is applied for, line by line, as it was sent: what for, under which section, how much, and
 * which papers are there, promised or missing.
 */
@Component
class LinesPanel implements CasePanel {

    private static final int AFTER_WHAT_WAS_SENT = 12;

    private final ApplicationRows applications;
    private final ApplicationLines lines;
    private final Papers papers;
    private final Documents documents;

    LinesPanel(
            ApplicationRows applications,
            ApplicationLines lines,
            Papers papers,
            Documents documents) {
        this.applications = applications;
        this.lines = lines;
        this.papers = papers;
        this.documents = documents;
    }

    /**
     * What the panel shows.
     *
     * @param sum of the amounts that are known, in kroner
     * @param unknown how many amounts are not
     */
    record View(List<Row> lines, BigDecimal sum, long unknown) {}

    /** One line. */
    record Row(Need need, @Nullable String section, List<PaperRow> papers) {}

    /**
     * One paper of a line.
     *
     * @param how the citizen said it will come, see {@link Promise.How}; null when nothing was said
     * @param files those that came with the application
     */
    record PaperRow(
            String code,
            @Nullable String how,
            @Nullable LocalDate due,
            @Nullable String who,
            List<Document> files) {}

    @Override
    public int order() {
        return AFTER_WHAT_WAS_SENT;
    }

    @Override
    public String fragment() {
        return "applications/lines :: lines";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        List<ApplicationLine> sent = lines.of(subject);
        if (sent.isEmpty()) {
            return null;
        }
        Map<String, Document> files =
                documents.of(subject.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        file -> file.id().toString(), Function.identity()));
        Promises promised = papers.promised(subject);
        List<BigDecimal> known =
                sent.stream().map(line -> line.need().amount()).filter(Objects::nonNull).toList();
        return new View(
                sent.stream().map(line -> row(line, promised, files)).toList(),
                known.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                sent.size() - known.size());
    }

    private static Row row(ApplicationLine line, Promises promised, Map<String, Document> files) {
        return new Row(
                line.need(),
                line.section(),
                line.papers().stream()
                        .map(paper -> paper(paper, line.need().number(), promised, files))
                        .toList());
    }

    private static PaperRow paper(
            ApplicationLine.Paper paper, int line, Promises promised, Map<String, Document> files) {
        Promise promise = promised.of(NeededPaper.name(paper.code(), line)).orElse(null);
        return new PaperRow(
                paper.code(),
                promise == null ? null : promise.how().name(),
                promise == null ? null : promise.due(),
                promise == null ? null : promise.who(),
                paper.files().stream().map(files::get).filter(Objects::nonNull).toList());
    }
}
