package dk.medvind.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CvrNumberTest {

    /** Københavns Kommune, and the state's own. */
    @ParameterizedTest
    @ValueSource(strings = {"64942212", "10103940"})
    void takesNumbersThatGoTogether(String number) {
        assertThat(new CvrNumber(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"64942213", "6494221", "649422120", "04942212", "6494221x", ""})
    void refusesNumbersThatCannotBe(String number) {
        assertThat(CvrNumber.isOne(number)).isFalse();
        assertThatThrownBy(() -> new CvrNumber(number))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotACprNumber() {
        assertThat(CvrNumber.isOne("6411840121")).isFalse();
    }
}
