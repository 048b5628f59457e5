package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.OnMedvind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnMedvind
class ParametersTest {

    private static final String WEALTH = "assets.cash-assistance.single";

    @Autowired Parameters parameters;
    @Autowired JdbcClient sql;

    @Test
    void answersTheValueThatWasInForceOnTheDay() {
        assertThat(parameters.valueOn(WEALTH, LocalDate.of(2025, 6, 30)))
                .isEqualByComparingTo(BigDecimal.valueOf(10_000));
        assertThat(parameters.valueOn(WEALTH, LocalDate.of(2025, 7, 1)))
                .isEqualByComparingTo(BigDecimal.valueOf(15_500));
    }

    @Test
    void stopsInsteadOfGuessing() {
        assertThatThrownBy(() -> parameters.valueOn(WEALTH, LocalDate.of(1999, 1, 1)))
                .isInstanceOf(UnknownParameter.class)
                .hasMessage("no value of " + WEALTH + " on 1999-01-01");
        assertThatThrownBy(() -> parameters.valueOn("no.such", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(UnknownParameter.class);
    }

    @Test
    void everyValueSaysWhereItComesFromAndOneDayHasOneValue() {
        List<RateParameter> all = parameters.all();
        assertThat(all).isNotEmpty().allSatisfy(one -> assertThat(one.source()).isNotBlank());
        for (int i = 1; i < all.size(); i++) {
            var earlier = all.get(i - 1);
            var later = all.get(i);
            if (earlier.code().equals(later.code())) {
                assertThat(earlier.validTo()).isEqualTo(later.validFrom().minusDays(1));
            }
        }
    }

    @Test
    void theApplicationCannotChangeAValue() {
        assertThatThrownBy(() -> sql.sql("update parameter set value = 1").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
