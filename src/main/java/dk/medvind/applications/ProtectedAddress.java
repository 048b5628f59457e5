package dk.medvind.applications;

import dk.medvind.applications.CitizenLookUp.Found;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The address of a case's citizen although it is protected (CPR-loven § 28): asked for by itself,
 * fetched anew, kept nowhere, and written into the audit trail that the citizen reads.
 */
@Service
public class ProtectedAddress {

    private final ApplicationRows applications;
    private final CitizenLookUp lookUp;
    private final Parties parties;
    private final TransactionTemplate transactions;

    ProtectedAddress(
            ApplicationRows applications,
            CitizenLookUp lookUp,
            Parties parties,
            TransactionTemplate transactions) {
        this.applications = applications;
        this.lookUp = lookUp;
        this.parties = parties;
        this.transactions = transactions;
    }

    /**
     * The citizen with the address that CPR has now.
     *
     * @return the address is empty when there is none or CPR does not answer
     * @throws NotFoundForYou if the case is not for the employee, or nobody knows whose it is
     */
    public Found show(ActingContext employee, CaseNumber caseNumber) {
        PartyId party =
                Objects.requireNonNull(
                        transactions.execute(tx -> identified(employee, caseNumber)));
        return Optional.of(new Sought(caseNumber, party))
                .flatMap(sought -> lookUp.showAddress(employee, sought))
                .orElseThrow(() -> new NotFoundForYou("address"));
    }

    private PartyId identified(ActingContext employee, CaseNumber caseNumber) {
        PartyId party = applications.get(employee, Action.HANDLE, caseNumber).party();
        return parties.findCprNumberOf(party)
                .map(number -> party)
                .orElseThrow(() -> new NotFoundForYou("address"));
    }
}
