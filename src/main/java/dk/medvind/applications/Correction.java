package dk.medvind.applications;

import dk.medvind.identity.ActingContext;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The correction of a decision that was sent with an error in it. Knows what may happen to it when;
 * its words stand in the dossier.
 */
@Entity
class Correction {

    @Id private UUID id;
    private UUID applicationId;
    private int number;
    private int decisionNumber;

    @Enumerated(EnumType.STRING)
    private CorrectionError error;

    private Instant begunAt;
    private @Nullable Integer proposalNumber;
    private @Nullable LocalDate heardUntil;
    private @Nullable Integer newDecision;
    private @Nullable Instant replacedAt;
    private boolean dropped;
    private @Nullable Instant endedAt;
    private UUID actingId;
    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Correction() {}

    /**
     * Somebody has found an error.
     *
     * @param decisionNumber which of the case's decisions has it, from 1
     */
    @SuppressWarnings("NullAway.Init")
    Correction(
            Application subject,
            int number,
            int decisionNumber,
            CorrectionError error,
            ActingContext acting,
            Instant now) {
        this.id = UUID.randomUUID();
        this.applicationId = subject.id();
        this.number = number;
        this.decisionNumber = decisionNumber;
        this.error = error;
        this.begunAt = now;
        this.actingId = acting.id();
    }

    /** It is another kind of error than was thought first. */
    void isAbout(CorrectionError found) {
        requireOpen("about another error");
        error = found;
    }

    /** The citizen is asked what they say to it, until this day. */
    void heardUntil(LocalDate day) {
        requireOpen("heard about");
        heardUntil = day;
    }

    /** Somebody else must approve this proposal first. */
    void proposed(int proposal) {
        requireOpen("proposed");
        proposalNumber = proposal;
    }

    /** The corrected decision is made, as the case's decision with this number. */
    void decided(int decision) {
        requireOpen("decided");
        newDecision = decision;
    }

    /** There was no error after all. */
    void drop(Instant now) {
        requireOpen("dropped");
        dropped = true;
        endedAt = now;
    }

    /** The new letter has reached the citizen and stands in for the old one. */
    void replaced(Instant now) {
        replacedAt = now;
    }

    void end(Instant now) {
        if (newDecision == null) {
            throw new IllegalStateException("This correction has no decision yet");
        }
        endedAt = now;
    }

    private void requireOpen(String wish) {
        if (endedAt != null || newDecision != null) {
            throw new IllegalStateException("This correction cannot be " + wish + " now");
        }
    }

    /** Whether nothing more happens. */
    boolean isOver() {
        return endedAt != null;
    }

    /** Whether somebody still finds out what the decision should have been. */
    boolean isUndecided() {
        return endedAt == null && newDecision == null;
    }

    /** Whether this proposal waits for approval, or was sent back. */
    boolean isProposedIn(int proposal) {
        return isUndecided() && proposalNumber != null && proposalNumber == proposal;
    }

    /** Its name in keys, the same in every repetition. */
    String key() {
        return "correction-" + number;
    }

    int number() {
        return number;
    }

    /** The decision that is wrong. */
    int decisionNumber() {
        return decisionNumber;
    }

    /** The decision that stands in for it; null before it is made, and for ever when dropped. */
    @Nullable Integer newDecision() {
        return newDecision;
    }

    CorrectionError error() {
        return error;
    }

    Instant begunAt() {
        return begunAt;
    }

    @Nullable LocalDate heardUntil() {
        return heardUntil;
    }

    @Nullable Instant replacedAt() {
        return replacedAt;
    }

    boolean isDropped() {
        return dropped;
    }
}
