package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import dk.medvind.workflow.HintTrails;
import dk.medvind.workflow.HintTrails.End;
import dk.medvind.workflow.HintTrails.HintTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a citizen was shown can be followed to what came of it, without saying who it was. */
@OnMedvindWithOutsideSystems
class HintTrailsTest {

    private static final Answers PAID =
            ExampleAnswers.urgent().with("alreadyPaid", "PAID").with("whyNotWait", "Jeg så intet.");

    @Autowired HintTrails trails;
    @Autowired BeanFactory beans;

    private final Instant began = Instant.now();
    private BeforeSending before;
    private CaseworkerAtWork caseworker;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        before =
                BeforeSending.in(
                        beans,
                        CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel")),
                        ApplicationType.SINGLE_BENEFIT);
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
    }

    @Test
    void aHintIsFollowedToTheDecision() {
        before.hints(PAID);
        CaseNumber withdrawn = shown();
        before.citizen().withdraw(withdrawn);
        CaseNumber decided = shown();
        before.citizen().send(decided, Task.APPLICATION);
        caseworker.complete(
                caseworker.awaitTask(decided, "assessApplication"), ExampleAnswers.granted());

        assertThat(of("single-benefit"))
                .containsExactlyInAnyOrder(
                        new HintTrail("W_ALREADY_PAID", false, End.OPEN),
                        new HintTrail("W_ALREADY_PAID", false, End.GIVEN_UP),
                        new HintTrail("W_ALREADY_PAID", true, End.GRANTED));
        assertThat(of("lost-earnings")).isEmpty();
        assertThat(trails.of("single-benefit", Instant.EPOCH, Instant.EPOCH.plusSeconds(1)))
                .isEmpty();
    }

    /** A draft whose last page was shown with the hint. */
    private CaseNumber shown() {
        CaseNumber number = before.written(PAID);
        var acting = before.citizen().acting();
        var open = before.citizen().open(number, Task.APPLICATION);
        Scopes.as(acting, () -> before.guidance().atTheEnd(acting, open, Task.APPLICATION));
        return number;
    }

    private List<HintTrail> of(String process) {
        return trails.of(process, began, began.plus(Duration.ofDays(1)));
    }
}
