package dk.medvind.applications;

import dk.medvind.applications.ComplaintRefused.Reason;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Channel;
import dk.medvind.letters.Authority;
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
 * A complaint about one decision of a case (retssikkerhedsloven §§ 66 and 67). Knows what may
 * happen to it when; its words stand in the dossier.
 */
@Entity
class Complaint {

    @Id private UUID id;
    private UUID applicationId;
    private int number;
    private int decisionNumber;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Authority body;

    private Instant begunAt;
    private Instant draftUntil;
    private Instant movedAt;
    private LocalDate complainBy;
    private @Nullable LocalDate receivedOn;
    private boolean late;
    private @Nullable LocalDate reassessBy;
    private @Nullable LocalDate expectedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Reassessed reassessed;

    private boolean changeOpen;
    private @Nullable Boolean maintained;
    private @Nullable LocalDate forwardedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ForwardWay forwardWay;

    private UUID messageId;
    private @Nullable UUID coverId;
    private @Nullable LocalDate rulingBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Ruling ruling;

    private @Nullable String newCase;
    private @Nullable Instant endedAt;
    private UUID actingId;
    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    /**
     * A draft.
     *
     * @param decisionNumber which of the case's decisions it is about, from 1
     * @param complainBy the last day to complain of that decision
     */
    @SuppressWarnings("NullAway.Init")
    Complaint(
            Application subject,
            int number,
            int decisionNumber,
            Authority body,
            LocalDate complainBy,
            ActingContext acting,
            Instant now,
            Instant draftUntil) {
        this.id = UUID.randomUUID();
        this.applicationId = subject.id();
        this.number = number;
        this.decisionNumber = decisionNumber;
        this.state = ComplaintState.DRAFT;
        this.channel = acting.channel();
        this.body = body;
        this.complainBy = complainBy;
        this.begunAt = now;
        this.movedAt = now;
        this.draftUntil = draftUntil;
        this.messageId = UUID.randomUUID();
        this.actingId = acting.id();
    }

    /** While it was written another decision may have come, with a time to complain of its own. */
    void isAbout(int decision, LocalDate until) {
        require(state == ComplaintState.DRAFT, "about another decision");
        decisionNumber = decision;
        complainBy = until;
    }

    /** It arrived on this day; one that comes too late is marked, never refused. */
    void received(LocalDate on, Instant now) {
        require(state == ComplaintState.DRAFT, "received");
        move(ComplaintState.REASSESSMENT, now);
        receivedOn = on;
        late = on.isAfter(complainBy);
    }

    void reassessBy(LocalDate day) {
        reassessBy = day;
    }

    /** The reassessment takes longer, until this day. */
    void expectedBy(LocalDate day) {
        expectedBy = day;
    }

    void reassessed(Reassessed outcome, Instant now) {
        require(state == ComplaintState.REASSESSMENT && reassessed == null, "reassessed");
        reassessed = outcome;
        changeOpen = outcome != Reassessed.UPHELD;
        move(changeOpen ? ComplaintState.CHANGED : state, now);
    }

    /** The citizen got some of it and says whether the complaint goes on. */
    void maintained(boolean goesOn, Instant now) {
        require(mayBeMaintained(), "maintained");
        maintained = goesOn;
        if (goesOn) {
            // It is about the decision that followed as well.
            decisionNumber++;
        }
        move(state, now);
    }

    /** The changed decision is carried out. */
    void carriedOut() {
        changeOpen = false;
    }

    /** What goes to the complaint body is written, and this is the way. */
    void prepared(ForwardWay way, UUID cover) {
        forwardWay = way;
        coverId = cover;
    }

    void forwarded(LocalDate on, LocalDate answerBy, Instant now) {
        require(isToBeForwarded(), "forwarded");
        forwardedOn = on;
        rulingBy = answerBy;
        move(ComplaintState.FORWARDED, now);
    }

    void ruled(Ruling outcome, Instant now) {
        require(state == ComplaintState.FORWARDED, "ruled on");
        ruling = outcome;
        move(ComplaintState.RULED, now);
    }

    void beginsAgainAs(CaseNumber caseNumber) {
        newCase = caseNumber.value();
    }

    /**
     * The citizen takes it back.
     *
     * @throws ComplaintRefused if there is nothing left to take back
     */
    void withdraw(Instant now) {
        if (!canBeWithdrawn()) {
            throw new ComplaintRefused(Reason.TOO_LATE_TO_WITHDRAW);
        }
        move(
                state == ComplaintState.DRAFT ? ComplaintState.ABANDONED : ComplaintState.WITHDRAWN,
                now);
        endedAt = now;
    }

    /** Nobody sent the draft within its time. */
    void abandon(Instant now) {
        if (state == ComplaintState.ABANDONED) {
            return;
        }
        require(state == ComplaintState.DRAFT, "abandoned");
        move(ComplaintState.ABANDONED, now);
        endedAt = now;
    }

    void end(Instant now) {
        require(!state.isOver(), "ended");
        state = ComplaintState.ENDED;
        endedAt = now;
    }

    boolean canBeWithdrawn() {
        return !state.isOver()
                && state != ComplaintState.RULED
                && reassessed != Reassessed.FULLY_CHANGED;
    }

    /** Whether the citizen is asked if the complaint goes on and has not answered. */
    boolean mayBeMaintained() {
        return state == ComplaintState.CHANGED
                && reassessed == Reassessed.PARTLY_CHANGED
                && maintained == null;
    }

    private boolean isToBeForwarded() {
        return reassessed == Reassessed.UPHELD && state == ComplaintState.REASSESSMENT
                || Boolean.TRUE.equals(maintained) && state == ComplaintState.CHANGED;
    }

    /** What somebody has to do although it is taken back. */
    Leftover leftover() {
        if (forwardedOn != null) {
            return Leftover.TELL_BODY;
        }
        return changeOpen ? Leftover.CARRY_OUT : Leftover.NOTHING;
    }

    private void move(ComplaintState next, Instant now) {
        state = next;
        movedAt = now;
    }

    private static void require(boolean allowed, String wish) {
        if (!allowed) {
            throw new IllegalStateException("This complaint cannot be " + wish + " now");
        }
    }

    /** Its name in keys, the same in every repetition. */
    String key() {
        return "complaint-" + number;
    }

    ComplaintView view() {
        return new ComplaintView(
                number,
                state,
                body,
                channel,
                complainBy,
                receivedOn,
                late,
                expectedBy == null ? reassessBy : expectedBy,
                expectedBy != null,
                reassessed,
                mayBeMaintained(),
                maintained,
                changeOpen,
                forwardedOn,
                forwardWay,
                coverId,
                rulingBy,
                ruling,
                newCase,
                canBeWithdrawn());
    }

    int number() {
        return number;
    }

    int decisionNumber() {
        return decisionNumber;
    }

    ComplaintState state() {
        return state;
    }

    Authority body() {
        return body;
    }

    UUID messageId() {
        return messageId;
    }

    @Nullable UUID coverId() {
        return coverId;
    }

    @Nullable ForwardWay forwardWay() {
        return forwardWay;
    }

    @Nullable Reassessed reassessed() {
        return reassessed;
    }

    @Nullable Ruling ruling() {
        return ruling;
    }

    @Nullable String newCase() {
        return newCase;
    }

    Instant draftUntil() {
        return draftUntil;
    }

    /** When it last got somewhere: a date that repetitions do not change. */
    Instant movedAt() {
        return movedAt;
    }

    /** When it arrived. */
    LocalDate receivedOn() {
        return require(receivedOn);
    }

    LocalDate reassessBy() {
        return require(reassessBy);
    }

    LocalDate rulingBy() {
        return require(rulingBy);
    }

    boolean isLate() {
        return late;
    }

    private static LocalDate require(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalStateException("The complaint has not come that far");
        }
        return day;
    }
}
