package dk.medvind.casework;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.ActingContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** What one must know to meet the citizen well, before anything is done. */
@Component
class FlagsPanel implements CasePanel {

    private static final int BEFORE_TASKS = -5;

    private final SupportFlags flags;

    FlagsPanel(SupportFlags flags) {
        this.flags = flags;
    }

    @Override
    public int order() {
        return BEFORE_TASKS;
    }

    @Override
    public String fragment() {
        return "casework/flags :: flags";
    }

    @Override
    public Object model(ActingContext acting, CaseEntry subject) {
        return new Shown(subject.caseNumber(), flags.of(acting, subject.caseNumber()));
    }

    /** What is shown. */
    record Shown(String caseNumber, List<SupportFlag> flags) {}
}
