package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What citizens can do with an application of their own. */
@OnMedvindWithOutsideSystems
class OwnApplicationTest {

    @Autowired BeanFactory beans;

    private CitizenAtWork citizen;

    @BeforeEach
    void logIn() {
        citizen = CitizenAtWork.of(beans, "641184-0121");
    }

    @Test
    void theSameSendingTwiceIsOne() {
        CaseNumber number = citizen.begin();
        citizen.write(number, Task.APPLICATION, ExampleAnswers.glasses());
        String key = UUID.randomUUID().toString();
        citizen.send(number, Task.APPLICATION, key);
        citizen.send(number, Task.APPLICATION, key);
        assertThat(citizen.sent(number)).hasSize(1);
    }

    @Test
    void anUnfinishedApplicationIsKeptAndNotSent() {
        CaseNumber number = citizen.begin();
        citizen.write(number, Task.APPLICATION, Answers.of(Map.of("subType", "GLASSES")));

        assertThatThrownBy(() -> citizen.send(number, Task.APPLICATION))
                .isInstanceOf(AnswersIncomplete.class);
        assertThat(citizen.open(number, Task.APPLICATION).answers().text("subType"))
                .contains("GLASSES");
    }

    @Test
    void anApplicationIsWithdrawnWhileTheRegistersAreAsked() {
        for (int i = 0; i < 5; i++) {
            CaseNumber number = citizen.apply(ExampleAnswers.glasses());
            citizen.withdraw(number);
            assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.WITHDRAWN);
        }
    }

    @Test
    void aWithdrawnApplicationWaitsForNobody() {
        CaseNumber number = citizen.begin();
        citizen.withdraw(number);

        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(citizen.view(number).open()).isEmpty();
        assertThatThrownBy(() -> citizen.open(number, Task.APPLICATION))
                .isInstanceOf(FormClosed.class);
    }
}
