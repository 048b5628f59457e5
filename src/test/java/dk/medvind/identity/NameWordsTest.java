package dk.medvind.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names are compared. */
class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "KJÆR, kjaer",
        "Kjaer, kjaer",
        "Ågård, Aagaard",
        "Ågård, A\u030Aga\u030Ard",
        "Sørensen, Soerensen",
        "René, rene",
        "Müller, Myller",
        "O'Brien, O’Brien",
        "'Holm  Kristensen', ' holm KRISTENSEN '",
        "Anne-Marie, anne marie",
        "'Kristensen, Anders', 'kristensen anders'"
    })
    void twoSpellingsOfOneNameAreAlike(String one, String other) {
        assertThat(NameWords.of(one)).isEqualTo(NameWords.of(other)).isNotEmpty();
    }

    @Test
    void holdsEachWordOnceInItsOrder() {
        assertThat(NameWords.of("Jens Peter Jens")).containsExactly("jens", "peter");
    }

    @Test
    void isEmptyForWhatIsNoName() {
        assertThat(NameWords.of(" - ,.% ")).isEmpty();
        assertThat(NameWords.of("")).isEmpty();
    }

    @Test
    void readsNoMoreThanANameIsLong() {
        assertThat(NameWords.of("a ".repeat(100_000))).hasSize(1);
    }
}
