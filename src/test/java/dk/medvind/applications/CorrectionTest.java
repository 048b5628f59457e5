package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a corrected decision leaves the citizen worse off (forvaltningsloven § 19). */
class CorrectionTest {

    @Test
    void lessMoneyIsWorse() {
        assertThat(partly("400", null).isWorseThan(partly("500", null))).isTrue();
        assertThat(partly("500.00", null).isWorseThan(partly("500", null))).isFalse();
        assertThat(partly("600", null).isWorseThan(partly("500", null))).isFalse();
    }

    @Test
    void aLoanIsWorseThanAGrantOfTheSame() {
        assertThat(made(Outcome.GRANTED_AS_LOAN, "500", null).isWorseThan(partly("500", null)))
                .isTrue();
    }

    @Test
    void aRefusalIsWorseThanAPartAndNotThanAnotherRefusal() {
        var refused = made(Outcome.REFUSED, null, null);
        assertThat(refused.isWorseThan(partly("1", null))).isTrue();
        assertThat(refused.isWorseThan(made(Outcome.REFERRED_TO_OTHER_LAW, null, null))).isFalse();
    }

    @Test
    void newConditionsAreWorseAndFewerAreNot() {
        assertThat(partly("500", "Send regningen.").isWorseThan(partly("500", null))).isTrue();
        assertThat(partly("500", null).isWorseThan(partly("500", "Send regningen."))).isFalse();
        assertThat(partly("500", "Ring.").isWorseThan(partly("500", "Ring."))).isFalse();
    }

    private static DecisionMade partly(String amount, @Nullable String conditions) {
        return made(Outcome.PARTLY_GRANTED, amount, conditions);
    }

    private static DecisionMade made(
            Outcome outcome, @Nullable String amount, @Nullable String conditions) {
        return new DecisionMade(
                outcome,
                amount == null ? null : new BigDecimal(amount),
                amount == null ? null : "CITIZEN",
                Map.of(),
                "AKL_82",
                "Grunden.",
                conditions,
                List.of(),
                List.of());
    }
}
