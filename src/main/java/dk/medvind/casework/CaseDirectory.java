package dk.medvind.casework;

import dk.medvind.identity.Access.CaseAccess;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the work list must know of a case; implemented by whoever keeps cases. */
public interface CaseDirectory {

    /** The case, if it exists and the transaction's scope may see it. */
    Optional<CaseEntry> find(String caseNumber);

    /** In which state the case is, as the keys of {@code applications.state} end. */
    String stateOf(String caseNumber);

    /** Whether the case is over: nothing of it is changed any more. */
    boolean isEnded(String caseNumber);

    /** How the case stands now, for the order of the work list. */
    Optional<CaseStanding> standing(String caseNumber);

    /** What a person has sent or was registered for, newest first; drafts are the person's own. */
    List<CaseEntry> received(PartyId party);

    /** What an administration's citizens can apply for, as addresses write it. */
    Set<String> kinds(Administration administration);

    /** The teams that handle cases of an administration. */
    Set<String> teams(Administration administration);

    /**
     * Gives the case to another team of its administration: what comes next on it comes to them.
     */
    void handTo(ActingContext acting, String caseNumber, String team);

    /**
     * Lets employees see what its citizen still writes, at least until then.
     *
     * @throws dk.medvind.identity.NotFoundForYou if the transaction's scope may not see the case
     */
    void invite(String caseNumber, Instant until);

    /** Nobody is asked to help any more from then on. */
    void uninvite(String caseNumber, Instant from);

    /**
     * A case as the work list knows it.
     *
     * @param kind message key of what is applied for
     * @param release the deployment the case stays on
     * @param received whether employees may see it: it is no draft of its citizen's alone
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
            boolean received,
            @Nullable Instant receivedAt,
            @Nullable Instant decisionDue) {

        public CaseAccess access() {
            return new CaseAccess(party, caseNumber, administration, team, received);
        }
    }

    /** How a case stands: whose it is, how far it has come, and what its place goes by. */
    record CaseStanding(String team, Stage stage, WorkFacts facts) {}

    /** How far a case has come, as far as the work list minds. */
    enum Stage {
        /** The citizen writes; the office does not know of it yet. */
        DRAFT,
        /** An employee wrote down that help was asked for; the form itself is not sent. */
        REGISTERED,
        /** Received. */
        RECEIVED
    }
}
