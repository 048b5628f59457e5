package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Form;
import dk.medvind.workflow.Releases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Whoever began on a form finishes on it, whatever is released meanwhile. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class FormReleasedAnewTest {

    private static final String FORM = "forms/single-benefit/application.form";
    private static final String OLD = "Hvad skal pengene gå til?";
    private static final String NEW = "Hvad vil du bruge pengene til?";

    @Autowired BeanFactory beans;
    @Autowired Releases releases;
    @Autowired ProcessEngine engine;

    @Test
    void aDraftStaysOnItsReleaseAndIsSentOnIt() {
        var citizen =
                CitizenAtWork.in(
                        beans, ExampleActors.in(beans).citizen("641184-0121", "Ane Eksempel"));
        CaseNumber before = citizen.begin();
        citizen.write(before, Task.APPLICATION, ExampleAnswers.glasses());
        release();
        CaseNumber after = citizen.begin();

        assertThat(asks(citizen, before)).isEqualTo(OLD);
        assertThat(asks(citizen, after)).isEqualTo(NEW);
        citizen.send(before, Task.APPLICATION);
        assertThat(label(citizen.sent(before).get(0).form())).isEqualTo(OLD);
    }

    private static String asks(CitizenAtWork citizen, CaseNumber number) {
        return label(citizen.open(number, Task.APPLICATION).form());
    }

    private static String label(Form form) {
        return form.field("description").orElseThrow().question().label().danish();
    }

    private void release() {
        String newest = releases.newest("single-benefit").orElseThrow();
        var anew = engine.getRepositoryService().createDeployment().name("single-benefit");
        for (String name : releases.resources(newest)) {
            byte[] content = releases.resource(newest, name);
            if (name.equals(FORM)) {
                String text = new String(content, StandardCharsets.UTF_8);
                assertThat(text).contains(OLD);
                content = text.replace(OLD, NEW).getBytes(StandardCharsets.UTF_8);
            }
            anew.addInputStream(name, new ByteArrayInputStream(content));
        }
        anew.deploy();
    }
}
