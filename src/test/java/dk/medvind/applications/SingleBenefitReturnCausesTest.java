package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.documents.ExampleUploads;
import dk.medvind.documents.UploadRefused;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Form;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Why applications for single benefits come back, one test for each cause: the applicant is told
 * before sending, or it is shown why no form can tell and what happens then.
 */
@OnMedvindWithOutsideSystems
class SingleBenefitReturnCausesTest {

    private static final Answers GLASSES = ExampleAnswers.glasses();

    @Autowired BeanFactory beans;

    private BeforeSending before;

    @BeforeEach
    void logIn() {
        var citizen = CitizenAtWork.of(beans, "641184-0121");
        before = BeforeSending.in(beans, citizen, ApplicationType.SINGLE_BENEFIT);
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE_EXPENSE, PRICE_QUOTE",
        "GLASSES, PRICE_QUOTE",
        "DENTAL, DENTAL_ESTIMATE",
        "MOVING, REMOVAL_QUOTES"
    })
    void aMissingQuoteIsAskedFor(String need, String paper) {
        assertThat(before.lacking(GLASSES.with("subType", need))).contains(paper);
    }

    @Test
    void missingStatementsOfThreeMonthsAreAskedFor() {
        assertThat(before.lacking(GLASSES)).contains("BANK_3M").doesNotContain("SPOUSE_BANK_3M");
    }

    @Test
    void theSpousesMissingFinancesAreAskedForFromTheMarriedAlone() {
        assertThat(before.lacking(GLASSES.with("partner", "SPOUSE"))).contains("SPOUSE_BANK_3M");
        assertThat(before.lacking(GLASSES.with("partner", "COHABITANT")))
                .doesNotContain("SPOUSE_BANK_3M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAID", "ORDERED"})
    void anExpenseAlreadyIncurredIsSaid(String incurred) {
        var paid = GLASSES.with("alreadyPaid", incurred).with("whyNotWait", "Jeg kunne ikke se.");
        assertThat(before.hints(paid)).containsExactly("W_ALREADY_PAID");
        assertThat(before.hints(GLASSES)).isEmpty();
    }

    @Test
    void treatmentAboveTheLimitThatHasBegunIsSaid() {
        var begun =
                GLASSES.with("subType", "DENTAL")
                        .with("treatmentStarted", "YES")
                        .with("amount", new BigDecimal("10000.01"));
        assertThat(before.hints(begun)).containsExactly("W_DENTAL_OVER_10000_PREAPPROVAL");
        assertThat(before.lacking(begun)).contains("DENTAL_APPROVAL_CONSENT");
        assertThat(before.hints(begun.with("amount", new BigDecimal("10000")))).isEmpty();
    }

    @Test
    void aMissingNoFromTheBankIsAskedForWithADeposit() {
        assertThat(before.lacking(GLASSES.with("subType", "DEPOSIT"))).contains("BANK_REFUSAL");
    }

    @ParameterizedTest
    @CsvSource({
        "MEDICINE, MEDICINE_SUBSIDY",
        "DEPOSIT, DEPOSIT_LOAN",
        "RENT_ARREARS, HOUSING_BENEFIT"
    })
    void anotherLawThatWasNotTriedIsSaid(String need, String first) {
        var tried = GLASSES.with("subType", need).with("optionsTried", List.of("LOAN"));
        assertThat(before.hints(tried)).contains("W_OTHER_LAW_FIRST");
        assertThat(before.hints(tried.with("optionsTried", List.of(first))))
                .doesNotContain("W_OTHER_LAW_FIRST");
    }

    /** Nobody chooses a section: the form asks what the money is for, and the office finds it. */
    @Test
    void aWrongSectionCannotBeChosen() throws IOException {
        assertThat(Files.readString(Path.of("forms/single-benefit/application.form")))
                .doesNotContain("aktivloven", "AKL_");
        Answers refused = ExampleAnswers.refused("Fordi.");
        for (String section :
                List.of("AKL_81", "AKL_81A", "AKL_82", "AKL_83", "AKL_84", "AKL_85")) {
            assertThat(assessment().validate(refused.with("lines[0].section", section)))
                    .extracting(FieldError::key)
                    .doesNotContain("lines[0].section");
        }
        assertThat(before.wrong(GLASSES.with("subType", "OTHER").with("medicineRunsOut", "NO")))
                .isEmpty();
    }

    /**
     * A file that nothing opens is refused. Whether a person can read a photo no check can tell: it
     * counts as sent, and the caseworker asks for that very paper again.
     */
    @Test
    void anUnreadableAttachmentIsRefusedOrAskedForAgain() throws IOException {
        var open = before.open(GLASSES);
        var uploads =
                new ExampleUploads(
                        beans.getBean(Documents.class),
                        before.citizen().acting(),
                        open.applicationId());
        assertThatThrownBy(() -> uploads.store("pris.pdf", ExampleFiles.cut(ExampleFiles.pdf())))
                .isInstanceOf(UploadRefused.class);
        assertThat(before.lacking(open)).contains("PRICE_QUOTE");

        var black = uploads.store("sort.jpg", ExampleFiles.picture("jpg"));
        var sent = GLASSES.with("filePriceQuote", List.of(black.id().toString()));
        before.citizen().write(open.caseNumber(), Task.APPLICATION, sent);
        assertThat(before.lacking(before.citizen().open(open.caseNumber(), Task.APPLICATION)))
                .doesNotContain("PRICE_QUOTE");
        Answers again =
                Answers.of(
                        Map.of(
                                "nextStep", "ASK_CITIZEN",
                                "asked", BigDecimal.ONE,
                                "asked[0].about", "PAPER:PRICE_QUOTE",
                                "asked[0].cause", "UNREADABLE"));
        Map<String, Object> offered =
                Map.of(
                        "askable", List.of("PAPER:PRICE_QUOTE"),
                        "causes", List.of("UNREADABLE"),
                        "criticalDay", "");
        assertThat(assessment().given(offered).validate(again)).isEmpty();
    }

    @Test
    void missingInformationAboutDanmarkIsSaid() {
        assertThat(before.hints(GLASSES.with("danmarkMember", null)))
                .containsExactly("W_DANMARK_NOT_TOLD");
        assertThat(before.hints(GLASSES.with("danmarkMember", "YES")))
                .as("a member of which group?")
                .containsExactly("W_DANMARK_NOT_TOLD");
        assertThat(before.hints(GLASSES.with("danmarkMember", "YES").with("danmarkGroup", "FIVE")))
                .isEmpty();
        assertThat(before.hints(Answers.of(Map.of("subType", "GLASSES"))))
                .as("nobody is blamed for a question they have not come to")
                .isEmpty();
    }

    @Test
    void amountsThatDoNotAddUpAreSaid() {
        var poor =
                GLASSES.with("otherIncome", "YES")
                        .with("otherIncomeAmount", new BigDecimal("500"))
                        .with("rent", new BigDecimal("999999"));
        assertThat(before.hints(poor)).containsExactly("W_COSTS_OVER_INCOME");
        assertThat(before.hints(poor.with("rent", new BigDecimal("100")))).isEmpty();
        assertThat(before.hints(poor.with("partner", "SPOUSE")))
                .as("a spouse's income is not the applicant's to see")
                .isEmpty();
    }

    /**
     * Nobody reads the lease but the caseworker. The form asks for the lease's own figure, says
     * when it lacks, and wants the lease itself.
     */
    @Test
    void aRentThatTheLeaseDoesNotHaveIsTheCaseworkersToSee() {
        var rent = GLASSES.with("subType", "RENT_ARREARS");
        assertThat(before.hints(rent)).contains("W_RENT_NOT_TOLD");
        assertThat(before.lacking(rent)).contains("LEASE", "EVICTION_NOTICE");
        var told = rent.with("rent", new BigDecimal("0.01"));
        assertThat(before.hints(told)).doesNotContain("W_RENT_NOT_TOLD");
        assertThat(before.sent(told)).isEqualTo(ApplicationState.SUBMITTED);
    }

    /**
     * Being logged in is the signature, and what registers are asked needs no consent
     * (retssikkerhedsloven § 11 a, stk. 2); where consent is needed nothing is fetched.
     */
    @Test
    void aMissingSignatureCannotBeSent() throws IOException {
        assertThat(before.wrong(GLASSES.with("declaration", null))).containsExactly("declaration");
        assertThat(Files.readString(Path.of("forms/single-benefit/application.form")))
                .contains("Det må vi efter *retssikkerhedsloven § 11 a*");
        assertThat(before.sent(GLASSES)).isEqualTo(ApplicationState.SUBMITTED);
    }

    private static Form assessment() throws IOException {
        return Form.parse(
                "assessment", Files.readAllBytes(Path.of("forms/single-benefit/assessment.form")));
    }
}
