package dk.medvind.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words to say on the phone. */
class SpokenWordsTest {

    @Test
    void noTwoWordsAreMistakenForEachOther() {
        assertThat(SpokenWords.ALL).doesNotHaveDuplicates().hasSizeGreaterThan(64);
        for (String one : SpokenWords.ALL) {
            assertThat(SpokenWords.ALL)
                    .filteredOn(other -> !other.equals(one))
                    .noneMatch(other -> distance(one, other) < 2);
        }
    }

    @Test
    void whatIsDrawnIsHeard() {
        for (int i = 0; i < 1_000; i++) {
            String drawn = SpokenWords.drawn();
            assertThat(SpokenWords.heard(drawn)).hasValue(drawn);
        }
    }

    @Test
    void isHeardHoweverItIsTyped() {
        assertThat(SpokenWords.heard("  Skov, LAMPE -  ørn. ")).hasValue("skov lampe ørn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "skov", "skov lampe", "skov lampe ørn hund", "skov lampe krokodille"})
    void otherWordsAreNoCode(String typed) {
        assertThat(SpokenWords.heard(typed)).isEmpty();
    }

    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                } else {
                    int exchanged = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                    steps[i][j] =
                            Math.min(
                                    steps[i - 1][j - 1] + exchanged,
                                    1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
