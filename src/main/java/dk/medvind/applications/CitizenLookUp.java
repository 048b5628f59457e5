package dk.medvind.applications;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.cpr.Address;
import dk.medvind.integrations.cpr.CprRegister;
import dk.medvind.integrations.cpr.Person;
import dk.medvind.integrations.cpr.PersonStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds in CPR the citizen an employee speaks with. Every look is audited; a protected address is
 * shown when the employee asks for it by itself (CPR-loven § 28).
 */
@Service
public class CitizenLookUp {

    private static final String BASIS = "retssikkerhedsloven § 10 og CPR-loven § 31";

    private final CprRegister cpr;
    private final Parties parties;
    private final ApplicationRows applications;
    private final Audit audit;
    private final TransactionTemplate transactions;

    CitizenLookUp(
            CprRegister cpr,
            Parties parties,
            ApplicationRows applications,
            Audit audit,
            TransactionTemplate transactions) {
        this.cpr = cpr;
        this.parties = parties;
        this.applications = applications;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A person as CPR tells of them, to be confirmed by the employee.
     *
     * @param status null when CPR did not answer; the number may still be right
     * @param address empty when there is none, or when it is protected and was not asked for
     */
    public record Found(
            Sought sought,
            CprNumber cprNumber,
            String name,
            @Nullable PersonStatus status,
            boolean protectedAddress,
            List<String> address) {

        @Override
        public String toString() {
            return "Found[" + sought.caseNumber() + "]";
        }
    }

    /**
     * Looks the person up for a new application.
     *
     * @return empty if the number belongs to nobody, or does not count any more
     */
    public Optional<Found> find(ActingContext employee, CprNumber number) {
        CaseNumber caseNumber =
                Objects.requireNonNull(
                        transactions.execute(status -> applications.nextCaseNumber()));
        return find(employee, number, caseNumber);
    }

    /** Looks the person up for an application that is already registered. */
    Optional<Found> find(ActingContext employee, CprNumber number, CaseNumber caseNumber) {
        refuseOwn(employee, number, caseNumber);
        Person person;
        try {
            person = cpr.person(number, basis(caseNumber, "lookUp"));
        } catch (OutsideSystemFailed e) {
            if (e.kind() == OutsideSystemFailed.Kind.NOT_FOUND) {
                tell(employee, lookedUp(null, caseNumber));
                return Optional.empty();
            }
            return Optional.of(silent(employee, number, caseNumber));
        }
        if (person.status() == PersonStatus.ANNULLED) {
            tell(employee, lookedUp(null, caseNumber));
            return Optional.empty();
        }
        return Optional.of(found(employee, person, caseNumber, false));
    }

    /** The same person with the address, although it is protected. */
    public Optional<Found> showAddress(ActingContext employee, Sought sought) {
        CprNumber number = Scopes.asLogin(() -> parties.cprNumberOf(sought.party()));
        tell(
                employee,
                AuditEntry.seen(
                        "protected-address",
                        Purpose.CASE_HANDLING,
                        sought.party(),
                        sought.caseNumber().value()));
        try {
            Person person = cpr.person(number, basis(sought.caseNumber(), "showAddress"));
            return Optional.of(found(employee, person, sought.caseNumber(), true));
        } catch (OutsideSystemFailed e) {
            return Optional.of(silent(employee, number, sought.caseNumber()));
        }
    }

    /** Nobody looks themselves up, or registers their own application, as an employee. */
    private void refuseOwn(ActingContext employee, CprNumber number, CaseNumber caseNumber) {
        UUID self = employee.actor().person();
        if (self == null) {
            return;
        }
        PartyId own = new PartyId(self);
        if (number.equals(Scopes.asLogin(() -> parties.cprNumberOf(own)))) {
            tell(
                    employee,
                    new AuditEntry(
                            AuditEntry.Kind.REFUSED,
                            "register.cpr",
                            Purpose.REGISTER_LOOKUP,
                            own,
                            caseNumber.value()));
            throw new TaskRefused("casework.own-case");
        }
    }

    private Found found(
            ActingContext employee, Person person, CaseNumber caseNumber, boolean address) {
        PartyId party = Scopes.asLogin(() -> parties.register(person.cprNumber(), person.name()));
        tell(employee, lookedUp(party, caseNumber));
        boolean show = address || !person.protectedAddress();
        return new Found(
                new Sought(caseNumber, party),
                person.cprNumber(),
                person.name(),
                person.status(),
                person.protectedAddress(),
                show ? person.address().map(Address::lines).orElse(List.of()) : List.of());
    }

    /** CPR does not answer: nobody waits for that. The name comes later. */
    private Found silent(ActingContext employee, CprNumber number, CaseNumber caseNumber) {
        PartyId party = Scopes.asLogin(() -> parties.findOrRegister(number, ""));
        tell(employee, lookedUp(party, caseNumber));
        String name = Scopes.asLogin(() -> parties.nameOf(party));
        return new Found(new Sought(caseNumber, party), number, name, null, false, List.of());
    }

    private void tell(ActingContext employee, AuditEntry entry) {
        transactions.executeWithoutResult(status -> audit.write(employee, entry));
    }

    private static AuditEntry lookedUp(@Nullable PartyId about, CaseNumber caseNumber) {
        return new AuditEntry(
                AuditEntry.Kind.LOOKED_UP,
                "register.cpr",
                Purpose.REGISTER_LOOKUP,
                about,
                caseNumber.value());
    }

    private static CallBasis basis(CaseNumber caseNumber, String step) {
        return new CallBasis(caseNumber.value(), BASIS, caseNumber + ":" + step);
    }
}
