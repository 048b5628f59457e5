package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

/** Glasses for 1,800, medicine for 300.50, and a third thing whose price nobody knows. */
class LineAssessmentTest {

    private static final String CVR = "64942212";

    private final LineSections sections = mock(LineSections.class);
    private final Dossier dossier = mock(Dossier.class);
    private final StaticMessageSource messages = new StaticMessageSource();
    private final Application subject = mock(Application.class);
    private final Parameters parameters = mock(Parameters.class);
    private final LineAssessment lines =
            new LineAssessment(
                    sections,
                    dossier,
                    parameters,
                    messages,
                    Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void threeThingsAreAppliedFor() {
        messages.setUseCodeAsDefaultMessage(true);
        when(sections.of(any(), any())).thenReturn("AKL_82");
        when(dossier.newest(subject, Kind.SUBMITTED, SentForm.class))
                .thenReturn(
                        Optional.of(
                                SentForm.of(
                                        "form",
                                        "release",
                                        ExampleAnswers.glassesMedicineAndMore(),
                                        Map.of(),
                                        List.of())));
    }

    @Test
    void showsEachLineWithWhatWasAppliedForAndTheSectionOfTheTable() {
        Answers form = lines.proposal(subject);
        assertThat(form.number("lines")).contains(BigDecimal.valueOf(3));
        assertThat(form.number("lines[1].lineAmount")).contains(new BigDecimal("300.50"));
        assertThat(form.number("lines[2].lineAmount")).isEmpty();
        assertThat(form.text("lines[2].section")).contains("AKL_82");
        assertThat(form.text("lines[0].lineOutcome")).as("the caseworker's to say").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GRANTED, GRANTED, GRANTED, GRANTED, 2200.50",
        "GRANTED, REFUSED, GRANTED, PARTLY_GRANTED, 1900.00",
        "LOAN, REFUSED, OTHER_LAW, GRANTED_AS_LOAN, 1800.00",
        "LOAN, GRANTED, REFUSED, PARTLY_GRANTED, 2100.50",
        "REFUSED, OTHER_LAW, REFUSED, REFUSED, ",
        "OTHER_LAW, OTHER_LAW, OTHER_LAW, REFERRED_TO_OTHER_LAW, "
    })
    void theOutcomeAndTheAmountFollowFromTheLines(
            String first, String second, String third, Outcome outcome, BigDecimal amount) {
        var decided = decided(form(first, second, third));
        assertThat(LineAssessment.outcome(decided)).isEqualTo(outcome);
        assertThat(LineAssessment.grant(decided).amount()).isEqualTo(amount);
        assertThat(LineDecision.of(LineDecision.terms(decided))).isEqualTo(decided);
    }

    @Test
    void neverGivesMoreThanWasAppliedFor() {
        refuses(granted().with("lines[0].lineAmount", new BigDecimal("1800.01")), "above-applied");
    }

    @Test
    void tellsAFullGrantFromAPart() {
        refuses(granted().with("lines[0].lineAmount", new BigDecimal("1799")), "not-in-full");
        refuses(granted().with("lines[0].lineOutcome", "PARTLY_GRANTED"), "not-in-part");
    }

    @Test
    void paysNothingWithoutAnAmountAnOutcomeOrASection() {
        refuses(granted().with("lines[2].lineAmount", null), "no-amount");
        refuses(granted().with("lines[1].lineOutcome", null), "no-outcome");
        refuses(granted().with("lines[1].section", null), "no-law");
        refuses(granted().with("lines", BigDecimal.ONE), "lines-changed");
    }

    @Test
    void aLoanHasReasonsOfItsOwnAndADeclarationToPayBack() {
        var loan = form("LOAN", "GRANTED", "GRANTED");
        refuses(loan.with("lines[0].loanWhy", " "), "no-loan-reasons");
        refuses(loan.with("checkedPoints", List.of("REPAYMENT")), "loan-declaration");
    }

    @Test
    void whoIsReferredIsToldWhereTo() {
        refuses(
                form("OTHER_LAW", "GRANTED", "GRANTED").with("lines[0].otherRules", null),
                "no-other-rules");
    }

    @Test
    void aSupplierIsPaidByANumberThatCanBe() {
        var supplier = granted().with("lines[1].payTo", "SUPPLIER");
        refuses(supplier, "no-supplier");
        refuses(supplier.with("lines[1].supplierCvr", "12345678"), "no-supplier");
        var decided = decided(supplier.with("lines[1].supplierCvr", CVR));
        assertThat(decided.get(1).supplier()).isEqualTo(CVR);
        assertThat(LineAssessment.grant(decided).payTo()).isEqualTo(Grant.BOTH);
    }

    @Test
    void instalmentsAreAtLeastTwo() {
        var parts = granted().with("lines[0].payWhen", "INSTALMENTS");
        refuses(parts, "no-instalments");
        refuses(parts.with("lines[0].instalments", BigDecimal.ONE), "no-instalments");
        assertThat(decided(parts.with("lines[0].instalments", BigDecimal.valueOf(3))).get(0))
                .extracting(LineDecision::instalments)
                .isEqualTo(3);
    }

    @Test
    void anInvoiceIsAwaitedUntilADay() {
        when(parameters.countOn("invoice.last-day", LocalDate.of(2026, 11, 23))).thenReturn(90);
        var invoiced = decided(granted().with("lines[0].payWhen", "AGAINST_INVOICE"));
        assertThat(invoiced.get(0).invoiceBy()).isEqualTo(LocalDate.of(2027, 2, 21));
        assertThat(invoiced.get(1).invoiceBy()).isNull();
        assertThat(LineDecision.of(LineDecision.terms(invoiced))).isEqualTo(invoiced);
    }

    private List<LineDecision> decided(Answers form) {
        return lines.decided(subject, form);
    }

    private void refuses(Answers form, String sentence) {
        assertThatThrownBy(() -> decided(form))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("applications.assess." + sentence);
    }

    private Answers granted() {
        return form("GRANTED", "GRANTED", "GRANTED");
    }

    private Answers form(String... outcomes) {
        Answers form =
                lines.proposal(subject)
                        .with("lines[2].lineAmount", new BigDecimal("100.00"))
                        .with("checkedPoints", List.of("LOAN_DECLARATION"));
        for (int i = 0; i < outcomes.length; i++) {
            String row = "lines[" + i + "].";
            form =
                    form.with(row + "lineOutcome", outcomes[i])
                            .with(row + "loanWhy", "Lønnen kommer igen.")
                            .with(row + "otherRules", "Sundhedsloven, hos regionen.");
        }
        return form;
    }
}
