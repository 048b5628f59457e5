package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.doctors.Doctor;
import dk.medvind.integrations.doctors.DoctorRegister;
import dk.medvind.letters.LetterKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out what was asked for. Where no caseworker has decided, the order is the decision: it
 * gives all that was asked for (forvaltningsloven § 22).
 */
@Component
class HealthCards {

    /** Key of the one order of a case. */
    static final String ORDERED = "ordered";

    private final HealthCardDecision decision;
    private final DoctorRegister register;
    private final DoctorList doctors;
    private final Fees fees;
    private final Executing executing;
    private final Mail mail;
    private final CaseWords words;
    private final Parameters parameters;
    private final Dossier dossier;
    private final Audit audit;
    private final Clock clock;

    HealthCards(
            HealthCardDecision decision,
            DoctorRegister register,
            DoctorList doctors,
            Fees fees,
            Executing executing,
            Mail mail,
            CaseWords words,
            Parameters parameters,
            Dossier dossier,
            Audit audit,
            Clock clock) {
        this.decision = decision;
        this.register = register;
        this.doctors = doctors;
        this.fees = fees;
        this.executing = executing;
        this.mail = mail;
        this.words = words;
        this.parameters = parameters;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers the choice; what a practice was asked in vain before is asked anew under another
     * key.
     *
     * @return false when the practice takes no new patients
     */
    boolean chooseDoctor(Application subject) {
        int round = dossier.all(subject, Kind.DOCTOR_ARRANGED, Object.class).size();
        String step = "chooseDoctor:" + round;
        Optional<Doctor> doctor =
                decision.doctor(subject)
                        .flatMap(number -> doctors.now(subject, number, step))
                        .filter(Doctor::open);
        if (doctor.isEmpty()) {
            return false;
        }
        try {
            register.choose(
                    decision.holder(subject),
                    doctor.get().number(),
                    DoctorList.basis(subject, step));
        } catch (OutsideSystemFailed e) {
            if (e.kind() == OutsideSystemFailed.Kind.REFUSED) {
                return false;
            }
            throw e;
        }
        ordered(subject, doctor.get().name());
        return true;
    }

    void orderCard(Application subject) {
        register.orderCard(decision.holder(subject), DoctorList.basis(subject, "orderCard"));
        ordered(subject, null);
    }

    private void ordered(Application subject, @Nullable String doctor) {
        fees.spend(subject);
        if (subject.state().isUndecided()) {
            subject.decide(clock.instant());
            dossier.add(
                    subject, Kind.DECIDED, "decision", decision.atOnce(), ActingContext.system());
        }
        dossier.add(subject, Kind.ORDERED, ORDERED, new Ordered(doctor), ActingContext.system());
        audit.write(
                ActingContext.system(),
                AuditEntry.sent("health-card", subject.party(), subject.caseNumber().value()));
    }

    void sendConfirmation(Application subject) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        var model = words.about(subject);
        model.put(
                "doctor",
                dossier.newest(subject, Kind.ORDERED, Ordered.class)
                        .map(Ordered::doctor)
                        .orElse(null));
        model.put("paid", fees.spent(subject).orElse(null));
        model.put(
                "comesBy",
                today.plusWeeks(parameters.countOn("health-card.delivery-weeks", today)));
        mail.writeAndSend(subject, LetterKind.RECEIPT, "confirmation", model, "sendConfirmation");
        dossier.note(subject, Kind.DECISION_SENT, "sent", ActingContext.system());
    }

    void stop(Application subject) {
        if (!subject.state().isEnded()) {
            subject.stop(clock.instant());
        }
        dossier.note(subject, Kind.STOPPED, "stopped", ActingContext.system());
        executing.withdraw(subject);
    }

    /**
     * What was ordered.
     *
     * @param doctor name of the practice; null when a card alone was ordered
     */
    record Ordered(@Nullable String doctor) {

        @Override
        public String toString() {
            return "Ordered[hidden]";
        }
    }
}
