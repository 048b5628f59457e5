package dk.medvind.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.workflow.ReturnTrails.ReturnTrail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Causes of return are counted by applications, and never tell of few. */
class ReturnReportsTest {

    private static final Period YEAR = Period.yearUntil(LocalDate.of(2026, 11, 22));

    private final List<ReturnTrail> told = new ArrayList<>();

    @Test
    void countsAnApplicationOnceForEachCauseAndThing() {
        asked(1, 10, "UNREADABLE", "PAPER", "PRICE_QUOTE");
        asked(1, 10, "UNREADABLE", "PAPER", "PRICE_QUOTE");
        asked(1, 6, "DOES_NOT_ADD_UP", "FIELD", "amount");
        assertThat(report("single-benefit"))
                .containsExactly(
                        new ReturnFigures(
                                "UNREADABLE", "PAPER", "PRICE_QUOTE", new Count(10, false)),
                        new ReturnFigures(
                                "DOES_NOT_ADD_UP", "FIELD", "amount", new Count(5, false)));
    }

    @Test
    void saysNothingOfFew() {
        asked(1, 4, "SIGNATURE", "OTHER", null);
        assertThat(report("single-benefit"))
                .singleElement()
                .satisfies(each -> assertThat(each.applications().hidden()).isTrue());
    }

    @Test
    void knowsNothingOfOtherProcesses() {
        asked(1, 9, "MISSING", "PAPER", "BANK_3M");
        assertThat(report("supplement")).isEmpty();
    }

    private void asked(int from, int until, String cause, String target, @Nullable String about) {
        for (int application = from; application <= until; application++) {
            told.add(new ReturnTrail(application, cause, target, about));
        }
    }

    private List<ReturnFigures> report(String process) {
        return new ReturnReports((key, from, until) -> told).of(process, YEAR);
    }
}
