package dk.medvind.applications;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says above everything else what CPR has told and nobody has answered. */
@Component
class LifeEventPanel implements CasePanel {

    private static final int FIRST = -8;

    private final ApplicationRows applications;
    private final LifeEventRows rows;

    LifeEventPanel(ApplicationRows applications, LifeEventRows rows) {
        this.applications = applications;
        this.rows = rows;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public String fragment() {
        return "applications/life-event-panel :: events";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        List<LifeEvent> open =
                rows.open(
                        applications.get(
                                acting, Action.HANDLE, new CaseNumber(entry.caseNumber())));
        return open.isEmpty() ? null : open;
    }
}
