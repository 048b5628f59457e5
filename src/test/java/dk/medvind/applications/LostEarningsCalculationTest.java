package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.applications.LostEarningsCalculation.Kind;
import dk.medvind.applications.LostEarningsCalculation.Step;
import dk.medvind.applications.LostEarningsCalculation.Work;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The calculation does what its owners' worked examples say. */
class LostEarningsCalculationTest {

    private static final Path EXAMPLES =
            Path.of("processes/lost-earnings/examples/calculation.csv");

    @TestFactory
    Stream<DynamicTest> keepsTheWorkedExamples() throws IOException {
        var lines = Files.readAllLines(EXAMPLES);
        var columns = lines.get(0).split(";", -1);
        assertThat(lines).hasSizeGreaterThan(20);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> DynamicTest.dynamicTest(cells[0], () -> check(columns, cells)));
    }

    private static void check(String[] columns, String[] cells) {
        var row = new HashMap<String, String>();
        assertThat(cells).hasSameSizeAs(columns);
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        var calculation = calculation(row);
        assertThat(calculation.hours()).isEqualByComparingTo(row.get("=hours"));
        assertThat(calculation.benefit()).isEqualTo(row.get("=benefit"));
        assertThat(calculation.pension()).isEqualTo(row.get("=pension"));
        assertThat(calculation.steps())
                .extracting(Step::label)
                .startsWith("gross")
                .endsWith("pension");
    }

    @Test
    void theSmallerOfPayAndCeilingIsTheBenefitInEveryLineOfTheSteps() {
        var calculation =
                new LostEarningsCalculation(
                        new Work(kr("52000"), kr("37"), kr("6000")),
                        Kind.HOURS,
                        kr("10"),
                        BigDecimal.ZERO,
                        rates("35247"));
        assertThat(calculation.steps())
                .extracting(Step::label, Step::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("loss", kr("14054.05")),
                        org.assertj.core.groups.Tuple.tuple("ceiling-share", kr("9526.22")),
                        org.assertj.core.groups.Tuple.tuple("benefit", kr("9526.22")));
    }

    @Test
    void nobodyIsPaidForWorkWithoutHours() {
        assertThatThrownBy(
                        () ->
                                new LostEarningsCalculation(
                                        new Work(kr("30000"), kr("0"), kr("0")),
                                        Kind.HOURS,
                                        kr("10"),
                                        kr("0"),
                                        rates("35247")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LostEarningsCalculation calculation(Map<String, String> row) {
        return new LostEarningsCalculation(
                new Work(
                        kr(row.get("gross")),
                        kr(row.get("hoursBefore")),
                        kr(row.get("employerPension"))),
                Kind.valueOf(row.get("kind")),
                kr(row.get("sought")),
                kr(row.get("othersHours")),
                rates(row.get("ceiling")));
    }

    private static LostEarningsRates rates(String ceiling) {
        return new LostEarningsRates(kr(ceiling), "Eksempel", kr("37"), kr("10"));
    }

    private static BigDecimal kr(String amount) {
        return new BigDecimal(amount);
    }
}
