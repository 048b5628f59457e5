package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Doors.Door;
import dk.medvind.applications.Hint.Outlook;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.Scopes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who had better go elsewhere is told so, early, and can still apply here. */
@OnMedvindWithOutsideSystems
class RightDoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired Doors doors;
    @Autowired ApplicationRows rows;
    @Autowired RulesByType rules;
    @Autowired TransactionTemplate transactions;
    @Autowired BeanFactory beans;

    @Test
    void somebodyCloseToTheStatePensionIsLedToSeniorPension() {
        assertThat(door("010164-1111", ApplicationType.DISABILITY_PENSION))
                .contains(Door.SENIOR_PENSION);
    }

    @Test
    void somebodyWithTheAgeForTheStatePensionIsLedToUdbetalingDanmark() {
        assertThat(door("751249-0152", ApplicationType.DISABILITY_PENSION))
                .contains(Door.STATE_PENSION);
        assertThat(door("751249-0152", ApplicationType.SINGLE_BENEFIT))
                .contains(Door.PENSION_SUPPLEMENT);
    }

    @Test
    void everybodyElseIsAtTheRightDoor() {
        assertThat(door("641184-0121", ApplicationType.DISABILITY_PENSION)).isEmpty();
        assertThat(door("641184-0121", ApplicationType.SINGLE_BENEFIT)).isEmpty();
    }

    @Test
    void whoIsLedElsewhereCanApplyHereAllTheSame() {
        var citizen = CitizenAtWork.of(beans, "751249-0152");
        var number = citizen.begin(ApplicationType.DISABILITY_PENSION);
        citizen.write(number, Task.APPLICATION, ExamplePension.application("ON_REQUEST"));
        citizen.send(number, Task.APPLICATION);
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void hintsAreByAgeAndAnswersAndNeverSayThatOneMayNot() {
        var young = hints("690915-4187", ExamplePension.application("DONT_KNOW"));
        assertThat(young)
                .extracting(Hint::code)
                .contains("W_AGE_UNDER_18", "W_TRACK_UNCLEAR", "W_EFFORTS_TRIED");
        assertThat(hints("660404-4187", ExamplePension.application("ON_REQUEST")))
                .filteredOn(hint -> hint.code().equals("W_AGE_UNDER_40"))
                .extracting(Hint::outlook)
                .containsExactly(Outlook.UNSURE);
        assertThat(
                        hints(
                                "641184-0121",
                                Answers.of(
                                        Map.of(
                                                "wish",
                                                "ON_REQUEST",
                                                "tried",
                                                List.of("NONE"),
                                                "healthPapers",
                                                "OTHERS",
                                                "newestPaper",
                                                LocalDate.of(2025, 9, 1)))))
                .extracting(Hint::code)
                .containsExactlyInAnyOrder(
                        "W_EFFORTS_FIRST", "W_CONSENT_MISSING_CONSEQUENCE", "W_OLD_HEALTH_PAPERS");
    }

    private Optional<Door> door(String cpr, ApplicationType type) {
        var acting = ExampleActors.in(beans).citizen(cpr, "Ane Eksempel");
        return Scopes.as(acting, () -> doors.elsewhere(acting, type));
    }

    private List<Hint> hints(String cpr, Answers answers) {
        var acting = ExampleActors.in(beans).citizen(cpr, "Ane Eksempel");
        var number = CitizenAtWork.in(beans, acting).begin(ApplicationType.DISABILITY_PENSION);
        return Scopes.as(
                acting,
                () ->
                        transactions.execute(
                                status -> {
                                    var subject = rows.get(acting, Action.APPLY, number);
                                    return rules.of(subject).hints(subject, answers, TODAY);
                                }));
    }
}
