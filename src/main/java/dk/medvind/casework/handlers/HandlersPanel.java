package dk.medvind.casework.handlers;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.ActingContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who handles the case, and who did before. */
@Component
class HandlersPanel implements CasePanel {

    private final CaseHandlers handlers;

    HandlersPanel(CaseHandlers handlers) {
        this.handlers = handlers;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String fragment() {
        return "casework/handlers-panel :: handlers";
    }

    @Override
    public Object model(ActingContext acting, CaseEntry subject) {
        List<Handler> all = handlers.of(acting, subject.caseNumber());
        return new Shown(
                subject.caseNumber(),
                all.stream().filter(handler -> handler.endedAt() == null).toList(),
                all.stream().filter(handler -> handler.endedAt() != null).toList());
    }

    /** What is shown. */
    record Shown(String caseNumber, List<Handler> now, List<Handler> before) {}
}
