package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said in a correction, read from the dossier where it stands sealed. */
@Component
class CorrectionWords {

    private final Dossier dossier;

    CorrectionWords(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * Somebody found an error.
     *
     * @param words what is wrong, for the office
     * @param saidBefore how often the citizen had said something to corrections until then
     */
    record Begun(int number, CorrectionError error, String words, String byName, int saidBefore) {

        @Override
        public String toString() {
            return "Begun[" + number + ", " + error + "]";
        }
    }

    /**
     * The form as it was when somebody last meant to go on with it.
     *
     * @param form as JSON of {@link Answers}
     */
    record Written(int number, String form) {

        @Override
        public String toString() {
            return "Written[" + number + "]";
        }
    }

    /**
     * What was put to the citizen.
     *
     * @param intended the decision that is meant
     * @param words what would be worse for the citizen and why
     */
    record Put(int number, DecisionMade intended, String words) {

        @Override
        public String toString() {
            return "Put[" + number + "]";
        }
    }

    /**
     * What was done for it outside of Medvind.
     *
     * @param on when
     * @param note what, and where one can see it
     */
    record CarriedOut(int number, LocalDate on, String note) {

        @Override
        public String toString() {
            return "CarriedOut[" + number + "]";
        }
    }

    Optional<Begun> begun(Application subject, Correction correction) {
        return dossier.all(subject, Kind.CORRECTION_BEGUN, Begun.class).stream()
                .filter(each -> each.number() == correction.number())
                .findFirst();
    }

    Optional<Answers> form(Application subject, Correction correction) {
        return dossier.all(subject, Kind.CORRECTION_WRITTEN, Written.class).stream()
                .filter(each -> each.number() == correction.number())
                .findFirst()
                .map(written -> Answers.fromJson(written.form()));
    }

    /** What was put to the citizen last; empty when nobody was heard. */
    Optional<Put> put(Application subject, Correction correction) {
        return dossier.all(subject, Kind.CORRECTION_PUT, Put.class).stream()
                .filter(each -> each.number() == correction.number())
                .findFirst();
    }

    /** What the citizen said to this correction and to no other, newest first. */
    List<String> comments(Application subject, Correction correction) {
        List<SentForm> all = dossier.all(subject, Kind.CORRECTION_COMMENTED, SentForm.class);
        int from = saidBefore(subject, correction.number()).orElse(all.size());
        int to = saidBefore(subject, correction.number() + 1).orElse(all.size());
        return all.subList(all.size() - to, all.size() - from).stream()
                .flatMap(sent -> sent.toAnswers().text("correctionComments").stream())
                .toList();
    }

    private Optional<Integer> saidBefore(Application subject, int number) {
        return dossier.all(subject, Kind.CORRECTION_BEGUN, Begun.class).stream()
                .filter(each -> each.number() == number)
                .map(Begun::saidBefore)
                .findFirst();
    }

    /** What was done for it by hand; empty for most. */
    List<CarriedOut> carriedOut(Application subject, Correction correction) {
        return dossier.all(subject, Kind.CORRECTION_CARRIED_OUT, CarriedOut.class).stream()
                .filter(each -> each.number() == correction.number())
                .toList();
    }

    /** Keeps the form, to be gone on with when it comes back. */
    void keep(Application subject, Correction correction, Answers form, ActingContext acting) {
        dossier.add(
                subject,
                Kind.CORRECTION_WRITTEN,
                key(correction, dossier.count(subject, Kind.CORRECTION_WRITTEN) + 1),
                new Written(correction.number(), form.toJson()),
                acting);
    }

    static String key(Correction correction, int time) {
        return correction.key() + ":time-" + time;
    }
}
