package dk.medvind.applications;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.documents.Documents;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the citizen said of each missing paper, and whether it has come since. */
@Component
class PapersPanel implements CasePanel {

    private final ApplicationRows applications;
    private final Papers papers;
    private final Documents documents;

    PapersPanel(ApplicationRows applications, Papers papers, Documents documents) {
        this.applications = applications;
        this.papers = papers;
        this.documents = documents;
    }

    /** One paper. */
    record Row(
            String code, String how, @Nullable LocalDate due, @Nullable String who, boolean here) {}

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
        List<String> here =
                documents.of(subject.id()).stream()
                        .map(document -> String.valueOf(document.code()))
                        .toList();
        return papers.promised(subject).each().stream()
                .map(
                        promise ->
                                new Row(
                                        promise.code(),
                                        promise.how().name(),
                                        promise.due(),
                                        promise.who(),
                                        here.contains(promise.code())))
                .toList();
    }
}
