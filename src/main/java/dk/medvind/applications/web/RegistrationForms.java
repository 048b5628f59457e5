package dk.medvind.applications.web;

import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.Registration;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Filled;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.Forms;
import dk.medvind.forms.PageView;
import dk.medvind.identity.ActingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The forms by which employees register applications, drawn and judged like every other form. */
@Component
class RegistrationForms {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** A first contact before that is asked about once more. */
    private static final Duration LONG_AGO = Duration.ofDays(14);

    private final Forms forms;
    private final MessageSource messages;
    private final Clock clock;
    private final Form registration;
    private final Form identify;

    RegistrationForms(Forms forms, MessageSource messages, Clock clock) {
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
        this.registration = read("registration.form");
        this.identify = read("identify.form");
    }

    /** An empty registration: the contact was just now. */
    Filled empty() {
        var now = LocalDateTime.ofInstant(clock.instant(), COPENHAGEN);
        return Filled.with(Answers.of(Map.of("firstContact", now.truncatedTo(ChronoUnit.MINUTES))));
    }

    /** What an employee filled in. */
    Filled registration(ActingContext employee, MultiValueMap<String, String> sent, Locale locale) {
        return read(given(employee, locale), sent);
    }

    PageView registrationPage(ActingContext employee, Filled filled, Locale locale) {
        return page(given(employee, locale), filled, locale);
    }

    Filled identify(MultiValueMap<String, String> sent) {
        return read(identify, sent);
    }

    PageView identifyPage(Filled filled, Locale locale) {
        return page(identify, filled, locale);
    }

    /** When the citizen first asked; empty as long as that is no moment. */
    Optional<Instant> firstContact(Answers answers) {
        return answers.moment("firstContact").map(at -> at.atZone(COPENHAGEN).toInstant());
    }

    /** Whether the employee must say that a date far back is right. */
    boolean isDoubtful(Answers answers) {
        return firstContact(answers)
                        .filter(at -> at.isBefore(clock.instant().minus(LONG_AGO)))
                        .isPresent()
                && !answers.yes("dateIsRight");
    }

    private static Filled read(Form form, MultiValueMap<String, String> sent) {
        return FormInput.read(form, form.whole(), sent, Answers.empty());
    }

    private PageView page(Form form, Filled filled, Locale locale) {
        return forms.page(form, form.whole(), filled, List.of(), locale);
    }

    /** The form with what this employee's administration handles. */
    private Form given(ActingContext employee, Locale locale) {
        var kinds =
                Arrays.stream(ApplicationType.values())
                        .filter(type -> type.administration() == employee.actor().administration())
                        .map(
                                type ->
                                        option(
                                                type.name(),
                                                "applications.type." + type.slug(),
                                                locale))
                        .toList();
        var ways =
                Registration.WAYS.stream()
                        .map(way -> option(way.name(), "casework.registration.way." + way, locale))
                        .toList();
        return registration.given(Map.of("kinds", kinds, "ways", ways)).forStaff();
    }

    private Map<String, String> option(String value, String messageKey, Locale locale) {
        return Map.of("value", value, "label", messages.getMessage(messageKey, null, locale));
    }

    private Form read(String name) {
        try {
            var file = new ClassPathResource(name, RegistrationForms.class);
            return forms.parse(name, file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + name + " cannot be read", e);
        }
    }
}
