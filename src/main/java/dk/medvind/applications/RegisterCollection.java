package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.benefits.BenefitRegister;
import dk.medvind.integrations.cpr.Person;
import dk.medvind.integrations.income.IncomeRegister;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Collects what public registers know of the household. Income and benefits of applicant and spouse
 * may be asked without consent (retssikkerhedsloven § 11 a, stk. 2); a spouse's values are for the
 * caseworker alone.
 */
@Component
class RegisterCollection {

    static final String BASIS = "retssikkerhedsloven § 11 a, stk. 2";
    private static final int MONTHS = 3;

    private final Applicants applicants;
    private final IncomeRegister income;
    private final BenefitRegister benefits;
    private final Parties parties;
    private final Dossier dossier;
    private final Audit audit;
    private final Clock clock;

    RegisterCollection(
            Applicants applicants,
            IncomeRegister income,
            BenefitRegister benefits,
            Parties parties,
            Dossier dossier,
            Audit audit,
            Clock clock) {
        this.applicants = applicants;
        this.income = income;
        this.benefits = benefits;
        this.parties = parties;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
    }

    void household(Application subject) {
        collect(
                subject,
                Kind.HOUSEHOLD,
                "register.cpr",
                () -> {
                    Person person = applicants.person(subject, "collectHousehold");
                    takeOverName(subject, person);
                    return Extracts.of(person, BASIS);
                });
    }

    /** The register's name goes before what another computer may have told. */
    private void takeOverName(Application subject, Person person) {
        if (!person.name().isBlank() && parties.rename(subject.party(), person.name())) {
            audit.write(
                    ActingContext.system(),
                    AuditEntry.changed(
                            "name",
                            Purpose.CASE_HANDLING,
                            subject.party(),
                            subject.caseNumber().value()));
        }
    }

    void income(Application subject) {
        collect(
                subject,
                Kind.INCOME,
                "register.income",
                () -> incomeOf(subject, applicant(subject), ""));
        spouse(subject, "collectIncome")
                .ifPresent(
                        spouse ->
                                collect(
                                        subject,
                                        Kind.SPOUSE_INCOME,
                                        "register.income",
                                        () -> incomeOf(subject, spouse, ":spouse")));
    }

    void benefits(Application subject) {
        collect(
                subject,
                Kind.BENEFITS,
                "register.benefits",
                () -> benefitsOf(subject, applicant(subject), ""));
        spouse(subject, "collectBenefits")
                .ifPresent(
                        spouse ->
                                collect(
                                        subject,
                                        Kind.SPOUSE_BENEFITS,
                                        "register.benefits",
                                        () -> benefitsOf(subject, spouse, ":spouse")));
    }

    private Extract incomeOf(Application subject, CprNumber who, String suffix) {
        YearMonth last = YearMonth.from(Deadlines.dayOf(clock.instant()));
        return Extracts.of(
                income.of(
                        who,
                        last.minusMonths(MONTHS),
                        last,
                        basis(subject, "collectIncome" + suffix)),
                BASIS);
    }

    private Extract benefitsOf(Application subject, CprNumber who, String suffix) {
        return Extracts.of(
                benefits.of(who, basis(subject, "collectBenefits" + suffix)),
                Deadlines.dayOf(clock.instant()),
                clock.instant(),
                BASIS);
    }

    private Optional<CprNumber> spouse(Application subject, String activity) {
        if (!subject.type().spouseCounts()) {
            return Optional.empty();
        }
        try {
            return applicants.person(subject, activity).spouse();
        } catch (DoneByHand e) {
            return Optional.empty();
        }
    }

    private void collect(Application subject, Kind kind, String what, Supplier<Extract> call) {
        if (dossier.has(subject, kind, what)) {
            return;
        }
        Extract extract;
        try {
            extract = call.get();
        } catch (DoneByHand e) {
            extract = Extract.takenOverByHand(what, BASIS, clock.instant());
        }
        ActingContext system = ActingContext.system();
        dossier.add(subject, kind, what, extract, system);
        audit.write(
                system, AuditEntry.lookedUp(what, subject.party(), subject.caseNumber().value()));
    }

    private CprNumber applicant(Application subject) {
        return parties.cprNumberOf(subject.party());
    }

    private static CallBasis basis(Application subject, String step) {
        return new CallBasis(
                subject.caseNumber().value(), BASIS, subject.caseNumber().value() + ":" + step);
    }
}
