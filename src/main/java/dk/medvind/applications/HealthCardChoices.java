package dk.medvind.applications;

import dk.medvind.applications.HealthCardFee.Fee;
import dk.medvind.forms.Answers;
import dk.medvind.integrations.doctors.Doctor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the form offers that depends on the citizen: doctors near home, and what it costs. */
@Component
class HealthCardChoices {

    /** The last choice: one that is not in the list, or none yet. */
    private static final String OTHER = "OTHER";

    private static final int MOST = 15;
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final DoctorList doctors;
    private final HealthCardFee fees;
    private final MessageSource messages;

    HealthCardChoices(DoctorList doctors, HealthCardFee fees, MessageSource messages) {
        this.doctors = doctors;
        this.fees = fees;
        this.messages = messages;
    }

    /** Under {@code doctors} and {@code feeChoices} what the questions of these names offer. */
    Map<String, Object> of(Application subject, Answers answers, LocalDate today) {
        return Map.of(
                "doctors",
                HealthCardWay.isChangeOfDoctor(answers) ? doctors(subject, answers) : List.of(),
                "feeChoices",
                answers.text("purpose").isPresent()
                        ? feeChoices(fees.of(subject, answers, today))
                        : List.of());
    }

    /** The practice the citizen chose from the list. */
    Optional<Doctor> chosen(Application subject, Answers answers) {
        return HealthCardWay.isChangeOfDoctor(answers)
                ? answers.text("doctor").flatMap(doctors.offered(subject)::find)
                : Optional.empty();
    }

    /** Open practices, and the one already chosen also when it has closed since. */
    private List<Map<String, String>> doctors(Application subject, Answers answers) {
        doctors.lookUp(subject);
        String chosen = answers.text("doctor").orElse("");
        var options = new ArrayList<Map<String, String>>();
        doctors.offered(subject).doctors().stream()
                .filter(doctor -> doctor.open() || doctor.number().equals(chosen))
                .limit(MOST)
                .forEach(doctor -> options.add(option(doctor)));
        options.add(
                Map.of(
                        "value", OTHER,
                        "label", say("applications.healthcard.other-doctor", DANISH),
                        "label:en", say("applications.healthcard.other-doctor", Locale.ENGLISH)));
        return List.copyOf(options);
    }

    private Map<String, String> option(Doctor doctor) {
        String key =
                doctor.open()
                        ? "applications.healthcard.doctor"
                        : "applications.healthcard.doctor-closed";
        return Map.of(
                "value", doctor.number(),
                "label", describe(key, doctor, DANISH),
                "label:en", describe(key, doctor, Locale.ENGLISH));
    }

    private String describe(String key, Doctor doctor, Locale language) {
        String km = String.format(language, "%.1f", doctor.metres() / 1000.0);
        return say(key, language, doctor.name(), doctor.address(), km);
    }

    private List<Map<String, String>> feeChoices(Fee fee) {
        return fee.isDue()
                ? List.of(feeChoice("PAY", fee.amount()), feeChoice("DISPUTE", fee.amount()))
                : List.of();
    }

    private Map<String, String> feeChoice(String value, BigDecimal amount) {
        String key = "applications.healthcard.fee." + value;
        String written = amount.stripTrailingZeros().toPlainString();
        return Map.of(
                "value", value,
                "label", say(key, DANISH, written),
                "label:en", say(key, Locale.ENGLISH, written));
    }

    private String say(String key, Locale language, Object... words) {
        return messages.getMessage(key, words, language);
    }
}
