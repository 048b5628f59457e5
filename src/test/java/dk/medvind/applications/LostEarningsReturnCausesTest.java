package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.documents.ExampleUploads;
import dk.medvind.documents.UploadRefused;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Form;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Why applications for lost earnings come back, one test for each cause: the parent is told before
 * sending, or it is shown why no form can tell and what happens then.
 */
@OnMedvindWithOutsideSystems
class LostEarningsReturnCausesTest {

    private static final Path FORMS = Path.of("forms/lost-earnings");
    private static final LocalDate TODAY = LocalDate.now(Deadlines.COPENHAGEN);
    private static final Answers WISH = LostEarningsAnswers.tenHours(TODAY);

    @Autowired BeanFactory beans;

    private BeforeSending before;

    @BeforeEach
    void logIn() {
        var parent = CitizenAtWork.of(beans, "830691-0184");
        before = BeforeSending.in(beans, parent, ApplicationType.LOST_EARNINGS);
    }

    @Test
    void missingPayslipsAreAskedForAlsoFromTheUnemployed() {
        assertThat(before.lacking(WISH)).contains("LAST_PAYSLIPS", "HOURS_AGREEMENT");
        assertThat(before.lacking(WISH.with("employment", "UNEMPLOYED"))).contains("LAST_PAYSLIPS");
        assertThat(before.lacking(WISH.with("employment", "SELF_EMPLOYED"))).contains("ACCOUNTS");
    }

    /**
     * A file that nothing opens is refused. Whether a person can read a photo no check can tell:
     * the caseworker asks for the payslips again.
     */
    @Test
    void anIllegiblePayslipIsRefusedOrAskedForAgain() throws IOException {
        var uploads =
                new ExampleUploads(
                        beans.getBean(Documents.class),
                        before.citizen().acting(),
                        before.open(WISH).applicationId());
        assertThatThrownBy(() -> uploads.store("løn.jpg", ExampleFiles.cut(ExampleFiles.pdf())))
                .isInstanceOf(UploadRefused.class);
        Answers again =
                Answers.of(
                        Map.ofEntries(
                                Map.entry("targetGroup", "NOT_YET"),
                                Map.entry("necessary", "NOT_YET"),
                                Map.entry("appropriate", "NOT_YET"),
                                Map.entry("nextStep", "ASK_CITIZEN"),
                                Map.entry("asked", BigDecimal.ONE),
                                Map.entry("asked[0].about", "PAPER:LAST_PAYSLIPS"),
                                Map.entry("asked[0].cause", "UNREADABLE")));
        Map<String, Object> offered =
                Map.of(
                        "askable", List.of("PAPER:LAST_PAYSLIPS"),
                        "causes", List.of("UNREADABLE"),
                        "criticalDay", "");
        assertThat(form("assessment").given(offered).validate(again)).isEmpty();
    }

    @Test
    void aMissingNumberOfThePensionFundIsSaid() {
        assertThat(before.hints(WISH.with("pensionNumber", null)))
                .contains("W_PENSION_NUMBER_MISSING");
        assertThat(before.hints(WISH)).doesNotContain("W_PENSION_NUMBER_MISSING");
        assertThat(before.lacking(WISH)).contains("PENSION_INFO");
    }

    @Test
    void missingEvidenceOfTheChildsHealthIsAskedFor() {
        assertThat(before.lacking(WISH)).contains("CHILD_HEALTH", "SCHOOL_STATEMENT");
    }

    @Test
    void hoursThatNobodyCanSeeTheReasonForAreSaid() {
        assertThat(before.hints(WISH.with("careTimes", 0))).contains("W_HOURS_NOT_EXPLAINED");
        assertThat(before.hints(WISH)).containsExactly("W_LONG_ILLNESS");
    }

    @Test
    void aWeekThatIsNotToldDayByDayIsAskedFor() {
        assertThat(before.lacking(WISH.with("weekdays", 0))).contains("SCHEDULE");
        assertThat(before.lacking(WISH)).as("told in the form").doesNotContain("SCHEDULE");
    }

    @Test
    void aChildThatLivesElsewhereIsSaid() {
        assertThat(before.hints(WISH.with("livesWith", "ELSEWHERE")))
                .contains("W_NOT_SAME_ADDRESS");
        assertThat(before.hints(WISH.with("livesWith", "DONT_KNOW")))
                .as("CPR has both at the same address")
                .doesNotContain("W_NOT_SAME_ADDRESS");
    }

    /** The form knows one law, and so does the decision: serviceloven § 42 cannot be applied on. */
    @Test
    void anApplicationByTheOldLawCannotArise() throws IOException {
        assertThat(Files.readString(FORMS.resolve("application.form")))
                .doesNotContain("§ 42", "serviceloven");
        assertThat(Files.readString(FORMS.resolve("assessment.form"))).contains("BL_87");
    }

    @Test
    void daysThatHavePassedAreSaid() {
        assertThat(before.hints(LostEarningsAnswers.twoDays(TODAY.minusDays(10))))
                .contains("W_DAYS_PASSED");
        assertThat(before.hints(LostEarningsAnswers.twoDays(TODAY)))
                .doesNotContain("W_DAYS_PASSED");
    }

    @Test
    void twoParentsWithMoreThan37HoursAreToldSo() {
        Answers both =
                WISH.with("otherParentHelp", "YES")
                        .with("otherParentHours", new BigDecimal("27.5"));
        assertThat(before.hints(both)).contains("W_HOURS_OVER_MAX");
        assertThat(before.hints(both.with("otherParentHours", new BigDecimal("27"))))
                .doesNotContain("W_HOURS_OVER_MAX");
    }

    @Test
    void aChildSoonGrownUpIsSaidAndNeverStopsAnybody() {
        Answers near =
                WISH.with("child", null)
                        .with("childName", "Oliver")
                        .with("childBirthDate", TODAY.minusYears(18).plusMonths(3));
        assertThat(before.hints(near)).contains("W_CHILD_NEAR_18");
        assertThat(before.sent(near)).isEqualTo(ApplicationState.SUBMITTED);
    }

    private static Form form(String name) throws IOException {
        return Form.parse(name, Files.readAllBytes(FORMS.resolve(name + ".form")));
    }
}
