package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Form;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever began on a form finishes on it, whatever is released meanwhile. */
@OnMedvindWithOutsideSystems
class FormReleasedAnewTest {

    private static final String FORM = "forms/single-benefit/application.form";
    private static final String OLD = "Hvad skal pengene gå til?";
    private static final String NEW = "Hvad vil du bruge pengene til?";

    @Autowired BeanFactory beans;

    @Test
    void aDraftStaysOnItsReleaseAndIsSentOnIt() {
        var citizen = CitizenAtWork.of(beans, "641184-0121");
        CaseNumber before = citizen.begin();
        citizen.write(before, Task.APPLICATION, ExampleAnswers.glasses());
        try (var other = OtherRelease.of(beans, "single-benefit", this::asksOtherwise)) {
            CaseNumber after = citizen.begin();

            assertThat(asks(citizen, before)).isEqualTo(OLD);
            assertThat(asks(citizen, after)).isEqualTo(NEW);
            citizen.send(before, Task.APPLICATION);
            assertThat(label(citizen.sent(before).get(0).form())).isEqualTo(OLD);
        }
    }

    private static String asks(CitizenAtWork citizen, CaseNumber number) {
        return label(citizen.open(number, Task.APPLICATION).form());
    }

    private static String label(Form form) {
        return form.field("description").orElseThrow().question().label().danish();
    }

    private String asksOtherwise(String file, String text) {
        return file.equals(FORM) ? text.replace(OLD, NEW) : text;
    }
}
