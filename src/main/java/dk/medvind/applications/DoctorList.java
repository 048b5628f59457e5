package dk.medvind.applications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.medvind.applications.BesideRequests.Question;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.cpr.Person;
import dk.medvind.integrations.doctors.Doctor;
import dk.medvind.integrations.doctors.DoctorRegister;
import dk.medvind.integrations.doctors.Whereabouts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Doctors near the citizen's home. A register that does not answer stops nobody: then there is
 * nothing to choose from, and the citizen writes a name.
 */
@Component
class DoctorList {

    static final String BASIS = "sundhedsloven § 59";

    private static final Whereabouts CITY_HALL = new Whereabouts("", "1550");

    /** Practices open and close by the day, so what was told this hour is still good. */
    private static final Duration FRESH = Duration.ofHours(1);

    /** So long nobody waits again for a register that was silent. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private final DoctorRegister register;
    private final Applicants applicants;
    private final Parties parties;
    private final Dossier dossier;
    private final ApplicationRows applications;
    private final BesideRequests beside;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Cache<CaseNumber, Boolean> silent =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LEFT_ALONE).build();

    DoctorList(
            DoctorRegister register,
            Applicants applicants,
            Parties parties,
            Dossier dossier,
            ApplicationRows applications,
            BesideRequests beside,
            TransactionTemplate transactions,
            Clock clock) {
        this.register = register;
        this.applicants = applicants;
        this.parties = parties;
        this.dossier = dossier;
        this.applications = applications;
        this.beside = beside;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What can be chosen: what the register told last, else nothing. */
    DoctorsOffered offered(Application subject) {
        return dossier.newest(subject, Kind.DOCTORS, DoctorsOffered.class)
                .orElse(DoctorsOffered.NONE);
    }

    /** Begins to ask which doctors can be chosen, unless it was told within the hour. */
    void lookUp(Application subject) {
        boolean fresh = offered(subject).at().plus(FRESH).isAfter(clock.instant());
        if (!fresh && canBeAsked(subject)) {
            beside.begin(new Question(subject.id(), Wanted.DOCTORS), () -> ask(subject));
        }
    }

    private void ask(Application subject) {
        Instant now = clock.instant();
        try {
            List<Doctor> near = register.near(home(subject), basis(subject, "doctors:near"));
            keep(subject.caseNumber(), new DoctorsOffered(now, near));
        } catch (OutsideSystemFailed | DoneByHand e) {
            silent.put(subject.caseNumber(), true);
        }
    }

    private void keep(CaseNumber caseNumber, DoctorsOffered told) {
        transactions.executeWithoutResult(
                status -> {
                    ActingContext system = ActingContext.system();
                    Application draft = applications.get(system, Action.HANDLE, caseNumber);
                    if (draft.state().isWritable()) {
                        dossier.add(draft, Kind.DOCTORS, told.at().toString(), told, system);
                    }
                });
    }

    /** Not for somebody nobody has identified yet, and not while the register is silent. */
    private boolean canBeAsked(Application subject) {
        return silent.getIfPresent(subject.caseNumber()) == null
                && parties.findCprNumberOf(subject.party()).isPresent();
    }

    /**
     * The practice as it is at this moment; empty when the register knows none of that number or an
     * employee has taken the look-up over.
     *
     * @throws OutsideSystemFailed when the register does not answer
     */
    Optional<Doctor> now(Application subject, String number, String step) {
        try {
            return register.find(number, home(subject), basis(subject, step + ":find"));
        } catch (DoneByHand e) {
            return Optional.empty();
        }
    }

    /**
     * A protected address goes nowhere: then the postal district has to do. Who has no address is
     * near the city hall.
     */
    private Whereabouts home(Application subject) {
        Person person = applicants.person(subject, "doctors");
        return person.address()
                .map(
                        address ->
                                new Whereabouts(
                                        person.protectedAddress() ? "" : address.street(),
                                        address.postalCode()))
                .orElse(CITY_HALL);
    }

    static CallBasis basis(Application subject, String step) {
        return new CallBasis(
                subject.caseNumber().value(), BASIS, subject.caseNumber().value() + ":" + step);
    }
}
