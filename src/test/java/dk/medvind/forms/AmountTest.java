package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50 | 1234.50",
                "1234,50 | 1234.50",
                "1234.50 | 1234.50",
                "2.400 | 2400",
                "2400,- | 2400",
                "2.400,- | 2400",
                "2400,-- | 2400",
                "2400.- | 2400",
                "2.400.- | 2400",
                "2.400,– | 2400",
                "kr.2400,- | 2400",
                "kr. 1 200,- | 1200",
                "2400,00 kr | 2400.00",
                "2 400 kroner | 2400",
                "kr. 2.400,50 | 2400.50",
                "Kr 2400 | 2400",
                "2.400,50 kr. | 2400.50",
                "1200 kroner | 1200",
                "DKK 1.000.000 | 1000000",
                "1 200 | 1200",
                "1 200,75 | 1200.75",
                "12 345 678 | 12345678",
                "1,234.50 | 1234.50",
                "1,234,567 | 1234567",
                "1.5 | 1.5",
                "0,125 | 0.125",
                "0.400 | 0.400",
                "1234,500 | 1234.500",
                ",50 | 0.50",
                "007 | 7",
                "-5 | -5",
                "\u22125,5 | -5.5",
                "0 | 0"
            })
    void understandsWhatPeopleWrite(String written, BigDecimal meant) {
        assertThat(Amount.parse(written)).hasValue(meant);
        assertThat(Amount.parse(written.replace(' ', '\u00a0'))).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234",
                "12.34.56",
                "1.23.456",
                "1,2,3",
                "1.2345,6",
                "1.234.56",
                "1,23.4",
                "1 2000",
                "12 34",
                "1.234 567",
                "2400.",
                "2400,",
                ",",
                ".",
                "-",
                "kr.",
                "1e5",
                "0x10",
                "٣٤",
                "½",
                "5 %",
                "(5)",
                "--5",
                "5-",
                "to tusind",
                "ca. 500",
                "500-600",
                "2,4 mio.",
                "1.200.50",
                "2400,-,-",
                "2400 2400",
                "1'200",
                "100 €",
                "NaN",
                "Infinity",
                "1234567890123456789012345678901234567890123"
            })
    void asksAgainRatherThanGuess(String written) {
        assertThat(Amount.parse(written)).isEmpty();
    }

    /** Whatever is typed: the digits of the number are the digits that were typed, in order. */
    @Test
    void neverMakesAnotherNumber() {
        var random = new Random(20261122);
        String keys = "0123456789.,, -kr";
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(keys.charAt(random.nextInt(keys.length())));
            }
            Amount.parse(text.toString())
                    .ifPresent(
                            n ->
                                    assertThat(digits(n.toPlainString()))
                                            .as("from \"%s\"", text)
                                            .isEqualTo(digits(text.toString())));
        }
    }

    @Test
    void whatItShowsItUnderstands() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var number = BigDecimal.valueOf(random.nextInt(2_000_000_000), random.nextInt(3));
            String shown = Amount.show(number, Locale.forLanguageTag("da"));
            assertThat(Amount.parse(shown).orElseThrow()).as(shown).isEqualByComparingTo(number);
        }
    }

    @Test
    void showsDanishAndEnglish() {
        assertThat(Amount.show(new BigDecimal("1234.5"), Locale.forLanguageTag("da")))
                .isEqualTo("1.234,50");
        assertThat(Amount.show(new BigDecimal("1234.50"), Locale.ENGLISH)).isEqualTo("1,234.50");
        assertThat(Amount.show(new BigDecimal("2400"), Locale.forLanguageTag("da")))
                .isEqualTo("2.400");
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }

    @ParameterizedTest
    @CsvSource({"9560", "1234567", "9560.5", "0.25", "-1200", "999"})
    void whatStandsInAControlIsReadBack(BigDecimal number) {
        for (Locale locale : List.of(Locale.forLanguageTag("da"), Locale.ENGLISH)) {
            assertThat(Amount.parse(Amount.typed(number, locale)))
                    .as("%s in %s", number, locale)
                    .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
        }
    }
}
