package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Papers.Paper;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Why applications for lost earnings come back, one test for each cause: the parent is told before
 * sending. Two causes are met elsewhere. An unreadable payslip cannot be told from a readable one
 * here; the caseworker asks for it again ("Bed om flere oplysninger"). An application by the old §
 * 42 cannot arise: LostEarningsFormsTest.
 */
@SpringBootTest
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class LostEarningsReturnsTest {

    private static final LocalDate TODAY = LocalDate.now(Deadlines.COPENHAGEN);
    private static final Answers WISH = LostEarningsAnswers.tenHours(TODAY);

    @Autowired Papers papers;
    @Autowired Guidance guidance;
    @Autowired BeanFactory beans;

    private CitizenAtWork parent;

    @BeforeEach
    void logIn() {
        parent =
                CitizenAtWork.in(
                        beans, ExampleActors.in(beans).citizen("830691-0184", "Maria Eksempel"));
    }

    @Test
    void payslipsAndPapersAboutTheChildsHealthAreAskedForBeforeSending() {
        assertThat(lacking(WISH))
                .contains("LAST_PAYSLIPS", "CHILD_HEALTH", "PENSION_INFO", "HOURS_AGREEMENT")
                .as("the week stands in the form")
                .doesNotContain("SCHEDULE");
    }

    @Test
    void aMissingNumberOfThePensionFundIsSaid() {
        assertThat(hints(WISH.with("pensionNumber", null))).contains("W_PENSION_NUMBER_MISSING");
        assertThat(hints(WISH)).doesNotContain("W_PENSION_NUMBER_MISSING");
    }

    @Test
    void hoursThatNobodyCanSeeTheReasonForAreSaid() {
        assertThat(hints(WISH.with("careTimes", 0))).contains("W_HOURS_NOT_EXPLAINED");
        assertThat(hints(WISH)).containsExactly("W_LONG_ILLNESS");
    }

    @Test
    void aChildThatLivesElsewhereIsSaid() {
        assertThat(hints(WISH.with("livesWith", "ELSEWHERE"))).contains("W_NOT_SAME_ADDRESS");
        assertThat(hints(WISH.with("livesWith", "DONT_KNOW")))
                .as("CPR has both at the same address")
                .doesNotContain("W_NOT_SAME_ADDRESS");
    }

    @Test
    void daysThatHavePassedAreSaid() {
        assertThat(hints(LostEarningsAnswers.twoDays(TODAY.minusDays(10))))
                .contains("W_DAYS_PASSED");
        assertThat(hints(LostEarningsAnswers.twoDays(TODAY))).doesNotContain("W_DAYS_PASSED");
    }

    @Test
    void twoParentsWithMoreThan37HoursAreToldSo() {
        Answers both =
                WISH.with("otherParentHelp", "YES")
                        .with("otherParentHours", new BigDecimal("27.5"));
        assertThat(hints(both)).contains("W_HOURS_OVER_MAX");
        assertThat(hints(both.with("otherParentHours", new BigDecimal("27"))))
                .doesNotContain("W_HOURS_OVER_MAX");
    }

    @Test
    void aChildSoonGrownUpIsSaidAndNeverStopsAnybody() {
        Answers near =
                WISH.with("child", null)
                        .with("childName", "Oliver")
                        .with("childBirthDate", TODAY.minusYears(18).plusMonths(3));
        assertThat(hints(near)).contains("W_CHILD_NEAR_18");
        CaseNumber number = written(near);
        parent.send(number, Task.APPLICATION);
        assertThat(parent.view(number).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aSilentCprOpensTheFieldsForNameAndBirthday() {
        var cpr = WithOutsideSystems.simulators().cpr();
        CaseNumber number = parent.begin(ApplicationType.LOST_EARNINGS);
        cpr.misbehave(Fault.of(Fault.Kind.DOWN));
        try {
            OpenForm open = parent.open(number, Task.APPLICATION);
            assertThat(open.form().validate(WISH.with("child", null)))
                    .extracting(error -> error.key())
                    .containsExactly("childName", "childBirthDate");
        } finally {
            cpr.behave();
        }
    }

    private List<String> hints(Answers answers) {
        OpenForm open = parent.open(written(answers), Task.APPLICATION);
        return Scopes.as(
                parent.acting(),
                () ->
                        guidance.atTheEnd(parent.acting(), open, Task.APPLICATION).stream()
                                .map(Hint::code)
                                .toList());
    }

    private List<String> lacking(Answers answers) {
        OpenForm open = parent.open(written(answers), Task.APPLICATION);
        return Scopes.as(
                parent.acting(),
                () -> papers.lacking(parent.acting(), open).stream().map(Paper::code).toList());
    }

    private CaseNumber written(Answers answers) {
        CaseNumber number = parent.begin(ApplicationType.LOST_EARNINGS);
        parent.open(number, Task.APPLICATION);
        parent.write(number, Task.APPLICATION, answers);
        return number;
    }
}
