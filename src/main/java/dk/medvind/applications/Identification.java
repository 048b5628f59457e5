package dk.medvind.applications;

import dk.medvind.applications.CitizenLookUp.Found;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out whose application it is that was registered for somebody nobody knew. */
@Service
public class Identification {

    private final RegisteredCases cases;
    private final CitizenLookUp lookUp;
    private final OwedReceipts receipts;
    private final Dossier dossier;
    private final Parties parties;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Identification(
            RegisteredCases cases,
            CitizenLookUp lookUp,
            OwedReceipts receipts,
            Dossier dossier,
            Parties parties,
            Audit audit,
            TransactionTemplate transactions) {
        this.cases = cases;
        this.lookUp = lookUp;
        this.receipts = receipts;
        this.dossier = dossier;
        this.parties = parties;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Whether it is still to be found out who applies.
     *
     * @throws NotFoundForYou if it is not for the employee, or has an applicant
     */
    public void require(ActingContext employee, CaseNumber caseNumber) {
        transactions.executeWithoutResult(
                status -> requireUnidentified(cases.open(employee, caseNumber)));
    }

    /**
     * Looks up who it is.
     *
     * @return empty if the number belongs to nobody, or does not count any more
     */
    public Optional<Found> find(ActingContext employee, CaseNumber caseNumber, CprNumber number) {
        require(employee, caseNumber);
        return lookUp.find(employee, number, caseNumber);
    }

    /**
     * It is this person's application from now on, and they get a receipt. Saying it twice is
     * saying it once.
     *
     * @throws NotFoundForYou if it is not for the employee, or is somebody else's already
     */
    public void identify(ActingContext employee, Sought sought) {
        Optional<PartyId> before =
                transactions.execute(
                        status -> {
                            Application subject = cases.open(employee, sought.caseNumber());
                            PartyId known = subject.party();
                            if (known.equals(sought.party())) {
                                return Optional.empty();
                            }
                            requireUnidentified(subject);
                            identify(employee, subject, known, sought.party());
                            return Optional.of(known);
                        });
        try (var scope = Scopes.openSystem()) {
            Objects.requireNonNull(before).ifPresent(parties::forget);
        }
    }

    private void identify(
            ActingContext employee, Application subject, PartyId before, PartyId person) {
        subject.identify(person);
        ActingContext acting = cases.writer(employee, subject);
        dossier.note(subject, Kind.IDENTIFIED, "identified", acting);
        for (PartyId party : List.of(before, person)) {
            audit.write(
                    acting,
                    AuditEntry.changed(
                            "identity",
                            Purpose.CASE_HANDLING,
                            party,
                            subject.caseNumber().value()));
        }
        receipts.owe(subject);
    }

    private void requireUnidentified(Application subject) {
        if (cases.isIdentified(subject)) {
            throw new NotFoundForYou("unidentified applicant");
        }
    }
}
