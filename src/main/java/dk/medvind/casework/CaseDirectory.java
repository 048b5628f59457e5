package dk.medvind.casework;

import dk.medvind.identity.Access.CaseAccess;
import dk.medvind.identity.Administration;
import dk.medvind.identity.PartyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the work list must know of a case; implemented by whoever keeps cases. */
public interface CaseDirectory {

    /** The case, if it exists and the transaction's scope may see it. */
    Optional<CaseEntry> find(String caseNumber);

    /**
     * A case as the work list knows it.
     *
     * @param kind message key of what is applied for
     * @param release the deployment the case stays on
     * @param decisionDue when a decision is promised; null before the application is received
     */
    record CaseEntry(
            UUID applicationId,
            String caseNumber,
            PartyId party,
            String kind,
            Administration administration,
            String team,
            boolean urgent,
            @Nullable Instant receivedAt,
            @Nullable Instant decisionDue) {

        public CaseAccess access() {
            return new CaseAccess(party, administration);
        }
    }
}
