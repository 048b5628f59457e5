package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Form;
import dk.medvind.workflow.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Why applications for a disability pension come back, one test for each cause: the applicant is
 * told before sending, or it is shown why no form can tell and what happens then.
 */
@OnMedvindWithOutsideSystems
class DisabilityPensionReturnCausesTest {

    private static final LocalDate TODAY = LocalDate.now(Deadlines.COPENHAGEN);
    private static final Answers WISH = ExamplePension.application("ON_REQUEST");

    @Autowired BeanFactory beans;

    private BeforeSending before;

    @BeforeEach
    void logIn() {
        var citizen = CitizenAtWork.of(beans, "641184-0121");
        before = BeforeSending.in(beans, citizen, ApplicationType.DISABILITY_PENSION);
    }

    /**
     * The plan is the office's to write, so no form of the applicant's can tell; the caseworker's
     * own form leaves out no part. A plan at hand is asked for.
     */
    @ParameterizedTest
    @ValueSource(strings = {"resources", "challenges", "efforts"})
    void aMissingPartOfTheRehabilitationPlanIsTheCaseworkersToWrite(String part)
            throws IOException {
        assertThat(form("plan").validate(ExamplePension.plan().with(part, null)))
                .extracting(FieldError::key)
                .containsExactly(part);
        assertThat(before.lacking(WISH.with("planPapers", "ME"))).contains("REHAB_PLAN");
    }

    @Test
    void obsoleteMedicalStatementsAreSaid() {
        var has = WISH.with("healthPapers", "ME");
        assertThat(before.hints(has.with("newestPaper", TODAY.minusYears(2))))
                .contains("W_OLD_HEALTH_PAPERS");
        assertThat(before.hints(has.with("newestPaper", TODAY.minusMonths(2))))
                .doesNotContain("W_OLD_HEALTH_PAPERS");
        assertThat(before.lacking(has)).contains("HEALTH_RECORD");
    }

    /** Each doctor is named, and what it means that nothing is fetched without a yes is said. */
    @Test
    void aConsentMissingForOneDoctorIsSaid() throws IOException {
        var two =
                WISH.with("healthPapers", "OTHERS")
                        .with("doctorList", 2)
                        .with("doctorList[0].doctorName", "Lægerne på torvet")
                        .with("doctorList[1].doctorName", "Bispebjerg Hospital");
        assertThat(before.hints(two)).contains("W_CONSENT_MISSING_CONSEQUENCE");
        assertThat(form("application").clean(two).text("doctorList[1].doctorName"))
                .contains("Bispebjerg Hospital");
    }

    @Test
    void anUnclearTrackIsAskedForFirstAndClearedTogether() throws IOException {
        assertThat(form("application").pages().get(0).fields())
                .extracting(field -> field.key())
                .startsWith("wish");
        assertThat(before.hints(WISH.with("wish", "DONT_KNOW"))).contains("W_TRACK_UNCLEAR");
        assertThat(before.wrong(WISH.with("wish", "DONT_KNOW"))).isEmpty();
        assertThat(before.wrong(WISH.with("wish", null))).containsExactly("wish");
    }

    /**
     * Comments are invited when all is gathered, long after the form is sent: the process cannot
     * leave the hearing out, and DisabilityPensionProcessTest walks it.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commentsAreInvitedWhateverSpeaksForOrAgainst(boolean granted) {
        var rows =
                beans.getBean(Decisions.class)
                        .evaluateFor(
                                before.citizen().begin(ApplicationType.DISABILITY_PENSION).value(),
                                "d5-hearing-required",
                                Map.of(
                                        "applicationType", "disability-pension",
                                        "heardBefore", false,
                                        "newInfo", false,
                                        "knownToParty", true,
                                        "adverse", !granted,
                                        "essential", true,
                                        "outcomeFullyGranted", granted));
        assertThat(rows).first().satisfies(row -> assertThat(row).containsEntry("hear", true));
    }

    private static Form form(String name) throws IOException {
        return Form.parse(
                name,
                Files.readAllBytes(Path.of("forms/disability-pension").resolve(name + ".form")));
    }
}
