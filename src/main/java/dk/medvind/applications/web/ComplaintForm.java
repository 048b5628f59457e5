package dk.medvind.applications.web;

import dk.medvind.applications.Registration;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Filled;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.Forms;
import dk.medvind.forms.PageView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The form by which employees write down a complaint, drawn and judged like every other form. */
@Component
class ComplaintForm {

    private static final String FILE = "complaint-registration.form";

    private final Forms forms;
    private final MessageSource messages;
    private final Clock clock;
    private final Form form;

    ComplaintForm(Forms forms, MessageSource messages, Clock clock) {
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
        try {
            var file = new ClassPathResource(FILE, ComplaintForm.class);
            this.form = forms.parse(FILE, file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + FILE + " cannot be read", e);
        }
    }

    /** An empty one: it came today. */
    Filled empty() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
        return Filled.with(Answers.of(Map.of("receivedOn", today)));
    }

    Filled read(MultiValueMap<String, String> sent, Locale locale) {
        Form given = given(locale);
        return FormInput.read(given, given.whole(), sent, Answers.empty());
    }

    PageView page(Filled filled, Locale locale) {
        Form given = given(locale);
        return forms.page(given, given.whole(), filled, List.of(), locale);
    }

    private Form given(Locale locale) {
        var ways =
                Registration.WAYS.stream()
                        .map(
                                way ->
                                        Map.of(
                                                "value",
                                                way.name(),
                                                "label",
                                                messages.getMessage(
                                                        "casework.registration.way." + way,
                                                        null,
                                                        locale)))
                        .toList();
        return form.given(Map.of("ways", ways)).forStaff();
    }
}
