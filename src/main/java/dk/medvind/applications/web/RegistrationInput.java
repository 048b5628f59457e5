package dk.medvind.applications.web;

import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.FirstContactRefused;
import dk.medvind.applications.Registration;
import dk.medvind.applications.Registrations;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Filled;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Channel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.InvalidCprNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what an employee wrote about an application they register. */
@Component
class RegistrationInput {

    private final RegistrationForms forms;
    private final Registrations registrations;

    RegistrationInput(RegistrationForms forms, Registrations registrations) {
        this.forms = forms;
        this.registrations = registrations;
    }

    /**
     * A registration as far as it can be understood.
     *
     * @param filled the form with everything that is wrong with it
     * @param registration empty as long as something is
     * @param number empty when the applicant is not identified yet
     */
    record Said(Filled filled, Optional<Registration> registration, Optional<CprNumber> number) {

        String note() {
            return filled.answers().text("note").orElse("");
        }

        String name() {
            return filled.answers().text("name").orElse("");
        }

        @Override
        public String toString() {
            return "Said[" + registration + "]";
        }
    }

    Said read(ActingContext employee, MultiValueMap<String, String> sent, Locale locale) {
        Filled filled = forms.registration(employee, sent, locale);
        Answers answers = filled.answers();
        List<FieldError> errors = new ArrayList<>(filled.errors());
        Optional<CprNumber> number = number(answers, errors);
        if (number.isEmpty() && answers.text("cprNumber").isEmpty() && nothingKnown(answers)) {
            errors.add(error("cprNumber", "casework.registration.nobody"));
        }
        @Nullable Registration registration = null;
        if (errors.isEmpty()) {
            registration = registration(employee, answers, errors);
        }
        var judged =
                new Filled(
                        answers, errors, errors.isEmpty() ? java.util.Set.of() : filled.revealed());
        return new Said(
                judged, Optional.ofNullable(registration).filter(said -> errors.isEmpty()), number);
    }

    /** The number somebody was asked for once more. */
    Said read(MultiValueMap<String, String> sent) {
        Filled filled = forms.identify(sent);
        List<FieldError> errors = new ArrayList<>(filled.errors());
        Optional<CprNumber> number = number(filled.answers(), errors);
        return new Said(
                new Filled(filled.answers(), errors, java.util.Set.of()), Optional.empty(), number);
    }

    /** The same with one thing more that is wrong: nobody has this number. */
    static Filled unknown(Said said) {
        return new Filled(
                said.filled().answers(),
                List.of(error("cprNumber", "casework.registration.cpr-unknown")),
                java.util.Set.of());
    }

    private Registration registration(
            ActingContext employee, Answers answers, List<FieldError> errors) {
        var said =
                new Registration(
                        ApplicationType.valueOf(answers.text("type").orElseThrow()),
                        Channel.valueOf(answers.text("met").orElseThrow()),
                        forms.firstContact(answers).orElseThrow());
        try {
            registrations.check(employee, said);
            if (forms.isDoubtful(answers)) {
                errors.add(error("dateIsRight", "casework.registration.long-ago"));
            }
        } catch (FirstContactRefused refused) {
            errors.add(error("firstContact", sentence(refused)));
        }
        return said;
    }

    private static String sentence(FirstContactRefused refused) {
        return switch (refused.reason()) {
            case FUTURE -> "casework.registration.future";
            case TOO_LONG_AGO -> "casework.registration.too-long-ago";
        };
    }

    private static Optional<CprNumber> number(Answers answers, List<FieldError> errors) {
        Optional<String> written = answers.text("cprNumber");
        if (written.isEmpty()
                || errors.stream().anyMatch(error -> error.key().equals("cprNumber"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(CprNumber.parse(written.get()));
        } catch (InvalidCprNumber e) {
            errors.add(error("cprNumber", "casework.registration.cpr-format"));
            return Optional.empty();
        }
    }

    private static boolean nothingKnown(Answers answers) {
        return answers.text("note").isEmpty() && answers.text("name").isEmpty();
    }

    private static FieldError error(String key, String messageKey) {
        return new FieldError(key, messageKey, List.of());
    }
}
