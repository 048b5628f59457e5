package dk.medvind.applications;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the citizen said of each missing paper, and whether it has come since. */
@Component
class PapersPanel implements CasePanel {

    private final ApplicationRows applications;
    private final ApplicationLines lines;
    private final Papers papers;

    PapersPanel(ApplicationRows applications, ApplicationLines lines, Papers papers) {
        this.applications = applications;
        this.lines = lines;
        this.papers = papers;
    }

    /**
     * One paper.
     *
     * @param of the line it is about; null for the first and for papers about the whole application
     */
    record Row(
            String code,
            @Nullable LineName of,
            String how,
            @Nullable LocalDate due,
            @Nullable String who,
            boolean here) {}

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String fragment() {
        return "applications/panels :: papers";
    }

    @Override
    public Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        List<Need> needs = lines.of(subject).stream().map(ApplicationLine::need).toList();
        Set<String> here = lines.codesBesides(subject);
        return papers.promised(subject).each().stream()
                .map(promise -> row(promise, needs, here))
                .toList();
    }

    private static Row row(Promise promise, List<Need> needs, Set<String> here) {
        return new Row(
                promise.code(),
                NeededPaper.named(promise.paper(), needs).of(),
                promise.how().name(),
                promise.due(),
                promise.who(),
                here.contains(promise.paper()));
    }
}
