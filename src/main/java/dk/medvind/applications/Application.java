package dk.medvind.applications;

import dk.medvind.casework.Urgency;
import dk.medvind.identity.Access.CaseAccess;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Channel;
import dk.medvind.identity.PartyId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's application for help and the case it becomes. Knows what may happen to it when;
 * everything personal stands elsewhere.
 */
@Entity
class Application {

    @Id private UUID id;
    @NaturalId private String caseNumber;

    @Enumerated(EnumType.STRING)
    private ApplicationType type;

    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    private String team;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private Instant startedAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant completeAt;
    private @Nullable Instant decisionDue;
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate notifiedAt;
    private @Nullable LocalDate complaintUntil;
    private @Nullable Instant closedAt;
    private Instant draftExpiresAt;
    private @Nullable Instant draftRemindedAt;

    /** Written by {@link ApplicationRows#invite} beside whoever saves the draft. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant invitedUntil;

    private boolean urgent;

    @Enumerated(EnumType.STRING)
    private @Nullable Urgency urgency;

    private @Nullable LocalDate criticalOn;
    private UUID actingId;
    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    /** A new draft in the citizen's own name. */
    @SuppressWarnings("NullAway.Init")
    Application(
            CaseNumber caseNumber,
            ApplicationType type,
            ActingContext acting,
            Instant now,
            Instant draftExpiresAt) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber.value();
        this.type = type;
        this.partyId = acting.party().value();
        this.administration = type.administration();
        this.team = type.team();
        this.state = ApplicationState.DRAFT;
        this.channel = acting.channel();
        this.startedAt = now;
        this.draftExpiresAt = draftExpiresAt;
        this.actingId = acting.id();
    }

    /** Help was asked for at this moment, before anything arrived here: the legal clock runs. */
    void firstContact(Instant at) {
        require(state.isWritable(), "given a first contact");
        receivedAt = at;
    }

    /** An employee took it down: it is received and never given up, though nothing is written. */
    void startInVisit(Instant at) {
        require(state == ApplicationState.DRAFT, "begun in a visit");
        firstContact(at);
        state = ApplicationState.STARTED_IN_VISIT;
    }

    /** Whose application it is was found out later. */
    void identify(PartyId party) {
        require(state == ApplicationState.STARTED_IN_VISIT, "identified");
        partyId = party.value();
    }

    /** The form was sent; the legal clock starts now unless a visit or a call started it. */
    void submit(Instant now) {
        require(state.isWritable(), "submitted");
        state = ApplicationState.SUBMITTED;
        submittedAt = now;
        if (receivedAt == null) {
            receivedAt = now;
        }
    }

    /**
     * Sets the date by which a decision is promised; a later one replaces it when a delay is
     * announced.
     */
    void promiseDecision(Instant due) {
        require(state.isUndecided(), "promised a decision");
        decisionDue = due;
    }

    /** Nothing more is needed from the citizen. */
    void ready(Instant now) {
        if (!state.isUndecided()) {
            return;
        }
        state = ApplicationState.READY_FOR_ASSESSMENT;
        if (completeAt == null) {
            completeAt = now;
        }
    }

    /** Something is asked of the citizen; the case is not complete any more. */
    void incomplete() {
        require(state.isUndecided() && !state.isWritable(), "sent back for more");
        state = ApplicationState.INCOMPLETE;
        completeAt = null;
    }

    /** The citizen is asked what they say to the basis of the decision. */
    void hear() {
        require(state.isUndecided() && !state.isWritable(), "heard about");
        state = ApplicationState.IN_HEARING;
    }

    /**
     * How much it presses: why it cannot wait its turn, if it cannot, and the citizen's own last
     * day, if they named one.
     */
    void presses(@Nullable Urgency why, @Nullable LocalDate lastDay) {
        urgency = why;
        urgent = why != null;
        criticalOn = lastDay;
    }

    /** Another team of the administration takes it over. */
    void handTo(String other) {
        require(!state.isEnded(), "handed to another team");
        team = other;
    }

    /** Passes if it can be decided now. */
    void requireDecidable() {
        require(state.isUndecided() && !state.isWritable(), "decided");
    }

    /** Decided; a decision is made once. */
    void decide(Instant now) {
        requireDecidable();
        state = ApplicationState.DECIDED;
        decidedAt = now;
        if (completeAt == null) {
            completeAt = now;
        }
    }

    /**
     * Whoever decided takes it back; the citizen has not been told of it, and so it binds nobody
     * yet.
     */
    void takeBack() {
        require(state == ApplicationState.DECIDED && notifiedAt == null, "taken back");
        state = ApplicationState.READY_FOR_ASSESSMENT;
        decidedAt = null;
    }

    /** Whether the citizen counts as told of a decision. */
    boolean isNotified() {
        return notifiedAt != null;
    }

    /** The decision counts as received on this day; the time for complaint runs from it. */
    void notified(LocalDate on, LocalDate complaintUntilDay) {
        require(decidedAt != null && !state.isUndecided(), "notified");
        notifiedAt = on;
        complaintUntil = complaintUntilDay;
    }

    /** Nothing more happens of itself; a complaint that is not over keeps it open. */
    void close(Instant now) {
        require(state.isDecided(), "closed");
        closedAt = now;
        if (state == ApplicationState.DECIDED) {
            state = ApplicationState.CLOSED;
        }
    }

    /** A complaint about its decision has arrived, perhaps after it was closed. */
    void complainedAbout() {
        require(decidedAt != null && !state.isUndecided(), "complained about");
        state = ApplicationState.IN_COMPLAINT;
    }

    /** The complaint is with the complaint body. */
    void complaintForwarded() {
        require(state == ApplicationState.IN_COMPLAINT, "forwarded");
        state = ApplicationState.FORWARDED;
    }

    /** The complaint is over: the case stands where it would stand without it. */
    void complaintOver() {
        if (isInComplaint()) {
            state = closedAt == null ? ApplicationState.DECIDED : ApplicationState.CLOSED;
        }
    }

    boolean isInComplaint() {
        return state == ApplicationState.IN_COMPLAINT || state == ApplicationState.FORWARDED;
    }

    /** The citizen no longer wants help with this; possible until it is decided. */
    void withdraw(Instant now) {
        require(state.isUndecided(), "withdrawn");
        state = ApplicationState.WITHDRAWN;
        closedAt = now;
    }

    /** It comes to nothing though nobody refused it: a fee that was never paid, no doctor found. */
    void stop(Instant now) {
        require(!state.isEnded() && !state.isWritable(), "stopped");
        state = ApplicationState.CLOSED;
        closedAt = now;
    }

    /**
     * What was asked for in another application too: the earliest receipt and the earliest promise
     * of the two hold.
     */
    void goesOnFor(Instant received, @Nullable Instant due) {
        requireDecidable();
        receivedAt = received;
        decisionDue = due;
    }

    /** Another application about the same goes on for it. */
    void standStill() {
        requireDecidable();
        state = ApplicationState.JOINED;
    }

    /** It was another need after all: somebody looks it through again. */
    void goOn() {
        require(state == ApplicationState.JOINED, "parted from another");
        state = ApplicationState.READY_FOR_ASSESSMENT;
    }

    /** It lapses before it is decided: its citizen has died or moved, and an employee said so. */
    void lapse(Instant now) {
        require(state.isUndecided(), "closed without a decision");
        state = ApplicationState.CLOSED;
        closedAt = now;
    }

    /** The draft is kept until then at least. */
    void keepDraftUntil(Instant moment) {
        draftExpiresAt = moment;
    }

    /** The citizen was told when the draft will be deleted. */
    void remindedOfDraft(Instant now) {
        draftRemindedAt = now;
    }

    /** Somebody writes again; a reminder from before says nothing any more. */
    void draftTouched() {
        draftRemindedAt = null;
    }

    /** Nobody touched the draft for its whole retention time. */
    void abandon(Instant now) {
        if (state == ApplicationState.ABANDONED) {
            return;
        }
        require(state == ApplicationState.DRAFT, "abandoned");
        state = ApplicationState.ABANDONED;
        closedAt = now;
    }

    private void require(boolean allowed, String wish) {
        if (!allowed) {
            throw new NotNow(wish, state);
        }
    }

    CaseAccess access(Instant now) {
        return new CaseAccess(party(), caseNumber, administration, team, isShownToEmployees(now));
    }

    /** What a citizen writes alone is not, before it is sent or somebody is asked to help. */
    boolean isShownToEmployees(Instant now) {
        return receivedAt != null
                || channel != Channel.SELF
                || (invitedUntil != null && invitedUntil.isAfter(now));
    }

    UUID id() {
        return id;
    }

    CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    ApplicationType type() {
        return type;
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    Administration administration() {
        return administration;
    }

    String team() {
        return team;
    }

    ApplicationState state() {
        return state;
    }

    Channel channel() {
        return channel;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant draftExpiresAt() {
        return draftExpiresAt;
    }

    @Nullable Instant draftRemindedAt() {
        return draftRemindedAt;
    }

    @Nullable Instant receivedAt() {
        return receivedAt;
    }

    @Nullable Instant completeAt() {
        return completeAt;
    }

    @Nullable Instant decisionDue() {
        return decisionDue;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    @Nullable LocalDate complaintUntil() {
        return complaintUntil;
    }

    boolean isUrgent() {
        return urgent;
    }

    @Nullable Urgency urgency() {
        return urgency;
    }

    @Nullable LocalDate criticalOn() {
        return criticalOn;
    }
}
