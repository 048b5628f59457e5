package dk.medvind.applications;

import dk.medvind.applications.ArrangeDoctor.Arranged;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.doctors.Doctor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What holds in a case after the table or a caseworker has settled it: the fee and the doctor. */
@Component
class HealthCardDecision {

    /** Terms of a grant by a caseworker: whether there is a fee, and number of the practice. */
    static final String FEE = "fee";

    static final String DOCTOR = "doctor";

    /** Whom the card is for, when the caseworker had to find out: APPLICANT. */
    static final String HOLDER = "holder";

    private static final String LAW = "SUL_59_12";

    private final Dossier dossier;
    private final HealthCardWay way;
    private final Parties parties;

    HealthCardDecision(Dossier dossier, HealthCardWay way, Parties parties) {
        this.dossier = dossier;
        this.way = way;
        this.parties = parties;
    }

    /** A yes by the table alone. */
    DecisionMade atOnce() {
        return new DecisionMade(
                Outcome.GRANTED,
                null,
                null,
                Map.of(),
                LAW,
                "",
                null,
                List.of("APPLICATION", "CPR"),
                List.of());
    }

    /** Whether the citizen is to pay: as the caseworker decided, else as the table says. */
    boolean feeIsDue(Application subject) {
        return term(subject, FEE).map("YES"::equals).orElseGet(() -> way.of(subject).fee().isDue());
    }

    /** Number of the practice: last arranged, decided, or chosen by the citizen. */
    Optional<String> doctor(Application subject) {
        return dossier.newest(subject, Kind.DOCTOR_ARRANGED, Arranged.class)
                .flatMap(arranged -> Optional.ofNullable(arranged.doctor()))
                .or(() -> term(subject, DOCTOR))
                .or(() -> Optional.ofNullable(way.of(subject).doctor()).map(Doctor::number));
    }

    /** For whom the card is. */
    CprNumber holder(Application subject) {
        return term(subject, HOLDER)
                .filter("APPLICANT"::equals)
                .map(applicant -> parties.cprNumberOf(subject.party()))
                .orElseGet(() -> way.of(subject).holder());
    }

    private Optional<String> term(Application subject, String name) {
        return dossier.newest(subject, Kind.DECIDED, DecisionMade.class)
                .map(decided -> decided.terms().get(name));
    }
}
