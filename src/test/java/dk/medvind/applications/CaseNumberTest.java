package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @Test
    void readsBackWhatItWrote() {
        var number = CaseNumber.of(2026, 123);
        assertThat(number.value()).startsWith("MV-2026-000123-");
        assertThat(new CaseNumber(number.value())).isEqualTo(number);
    }

    @Test
    void refusesEveryNumberWithOneDigitMisheard() {
        var number = CaseNumber.of(2026, 123).value();
        for (int place = 3; place < number.length(); place++) {
            if (!Character.isDigit(number.charAt(place))) {
                continue;
            }
            for (char digit = '0'; digit <= '9'; digit++) {
                var heard = number.substring(0, place) + digit + number.substring(place + 1);
                if (!heard.equals(number)) {
                    assertThatThrownBy(() -> new CaseNumber(heard))
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MV-2026-123-4",
                "mv-2026-000123-7",
                "641184-0121",
                "../MV-2026-000123-7"
            })
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> new CaseNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
