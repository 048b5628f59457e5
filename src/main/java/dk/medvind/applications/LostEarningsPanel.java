package dk.medvind.applications;

import dk.medvind.applications.LostEarningsCalculation.Step;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The calculation of what a parent asked for, step by step, beside what can be measured of the
 * conditions.
 */
@Component
class LostEarningsPanel implements CasePanel {

    private static final int AFTER_REGISTERS = 25;

    private final ApplicationRows applications;
    private final Completing completing;
    private final LostEarningsAssessment assessment;
    private final LostEarningsTables tables;
    private final Clock clock;

    LostEarningsPanel(
            ApplicationRows applications,
            Completing completing,
            LostEarningsAssessment assessment,
            LostEarningsTables tables,
            Clock clock) {
        this.applications = applications;
        this.completing = completing;
        this.assessment = assessment;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_REGISTERS;
    }

    @Override
    public String fragment() {
        return "applications/lost-earnings :: calculation";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        if (subject.type() != ApplicationType.LOST_EARNINGS || subject.receivedAt() == null) {
            return null;
        }
        var calculation = assessment.calculation(subject);
        var measured =
                tables.measured(
                        subject, completing.answers(subject), Deadlines.dayOf(clock.instant()));
        return new View(
                measured.result(),
                measured.reason(),
                assessment.registered(subject).orElse(null),
                calculation.map(LostEarningsCalculation::steps).orElse(List.of()).stream()
                        .map(LostEarningsPanel::line)
                        .toList(),
                calculation.map(each -> each.kind().name()).orElse(null),
                calculation.map(each -> each.rates().ceilingSource()).orElse(null));
    }

    private static Line line(Step step) {
        return new Line(
                step.label(),
                step.money()
                        ? Money.written(step.value())
                        : LostEarningsAssessment.written(step.value()));
    }

    /**
     * What the panel shows.
     *
     * @param registered a month's pay as the register has it; null when it has none
     * @param steps empty when the answers do not tell enough to calculate
     * @param kind of what was asked for; null when that is not known
     */
    record View(
            String result,
            String reason,
            @Nullable BigDecimal registered,
            List<Line> steps,
            @Nullable String kind,
            @Nullable String ceilingSource) {}

    /** A step with its value in words. */
    record Line(String label, String value) {}
}
