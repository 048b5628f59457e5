package dk.medvind.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CprNumberTest {

    @ParameterizedTest
    @CsvSource({
        "641184-0121, 1984-11-04",
        "690915-4187, 2015-09-09",
        "610165-3334, 1965-01-01",
        "0101375555, 2037-01-01",
        "010137 4555, 1937-01-01",
        "0101999555, 1999-01-01",
        "0101608555, 1860-01-01"
    })
    void readsTheDateOfBirthAlsoOfReplacementNumbersAndOfThoseWithoutModulus11(
            String written, LocalDate born) {
        assertThat(CprNumber.parse(written).birthDate()).isEqualTo(born);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6411840121",
                " 641184-0121 ",
                "641184 0121",
                "641184\u00a00121",
                "641184 \u2013 0121",
                "641184\u20110121",
                "64 11 84 01 21",
                "64.11.84-0121",
                "64/11/84 0121",
            })
    void readsTheNumberAsPeopleWriteIt(String written) {
        assertThat(CprNumber.parse(written).formatted()).isEqualTo("641184-0121");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234",
                "3213845555",
                "0113845555",
                "01018455555",
                "0101845-55",
                "010184-5555 / 010185-5555",
                "٦٤١١٨٤٠١٢١",
                "abcdef-ghij"
            })
    void refusesWhatIsNoNumber(String written) {
        assertThatThrownBy(() -> CprNumber.parse(written)).isInstanceOf(InvalidCprNumber.class);
    }

    @Test
    void neverShowsItsDigits() {
        assertThat(CprNumber.parse("641184-0121").toString()).doesNotContain("6411");
    }
}
