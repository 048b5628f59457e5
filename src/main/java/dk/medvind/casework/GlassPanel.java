package dk.medvind.casework;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Admissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says, above everything else, that this is another team's case and until when it is open. */
@Component
class GlassPanel implements CasePanel {

    private static final int FIRST = -10;

    private final Admissions admissions;

    GlassPanel(Admissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public String fragment() {
        return "casework/parts :: glass";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry subject) {
        return admissions.glassOpenUntil(acting, subject.caseNumber()).orElse(null);
    }
}
