package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.applications.Need.Paid;
import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for, read from the answers. */
class NeedTest {

    @Test
    void theFirstIsAskedForByItselfAndTheOthersInAList() {
        List<Need> needs = Need.in(ExampleAnswers.glassesMedicineAndMore());

        assertThat(needs).extracting(Need::number).containsExactly(1, 2, 3);
        assertThat(needs)
                .extracting(Need::purpose)
                .containsExactly("GLASSES", "MEDICINE", "GLASSES");
        assertThat(needs)
                .extracting(Need::amount)
                .containsExactly(new BigDecimal("1800.00"), new BigDecimal("300.50"), null);
        assertThat(needs).extracting(Need::paid).containsExactly(Paid.NO, Paid.PAID, Paid.NO);
        assertThat(needs.get(1).payee()).isEqualTo("Sønderbro Apotek");
    }

    @Test
    void whereNothingIsAnsweredThereIsOneNeedThatNobodyKnows() {
        assertThat(Need.in(Answers.empty()))
                .containsExactly(new Need(1, "OTHER", null, null, Paid.UNKNOWN, null));
    }

    @Test
    void thereAreNeverMoreThanTen() {
        Answers answers = Answers.empty().with("moreNeeds", BigDecimal.valueOf(30));
        assertThat(Need.in(answers)).hasSize(Need.MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 1",
        "filePriceQuote, 1",
        "moreNeeds[0].amount, 2",
        "moreNeeds[8].filePriceQuote, 10",
        "moreNeeds, 1"
    })
    void anAnswerTellsWhichNeedItIsAbout(String key, int number) {
        assertThat(Need.numberOf(key)).isEqualTo(number);
    }

    @Test
    void whatIsPaidOrPromisedIsIncurred() {
        assertThat(Paid.PAID.incurred()).isTrue();
        assertThat(Paid.ORDERED.incurred()).isTrue();
        assertThat(Paid.NO.incurred()).isFalse();
        assertThat(Paid.UNKNOWN.incurred()).isNull();
    }

    @Test
    void aPaperOfALaterLineIsFoundAgainByItsName() {
        List<Need> needs = Need.in(ExampleAnswers.glassesMedicineAndMore());
        var quote = new NeededPaper("PRICE_QUOTE", new LineName(3, 3, "GLASSES"));

        assertThat(quote.name()).isEqualTo("PRICE_QUOTE-3");
        assertThat(NeededPaper.named("PRICE_QUOTE-3", needs)).isEqualTo(quote);
        assertThat(NeededPaper.named("BANK_3M", needs)).isEqualTo(new NeededPaper("BANK_3M", null));
        assertThat(NeededPaper.named("PRICE_QUOTE-99", needs).of()).isNull();
    }

    @Test
    void nothingPersonalStandsInALog() {
        assertThat(Need.in(ExampleAnswers.glassesMedicineAndMore()).toString())
                .doesNotContain("epilepsi", "300", "Apotek");
    }
}
