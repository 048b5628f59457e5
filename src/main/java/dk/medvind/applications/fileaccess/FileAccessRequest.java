package dk.medvind.applications.fileaccess;

import dk.medvind.identity.ActingContext;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asks to see the file. Knows what may happen when; words stand in the dossier. */
@Entity
class FileAccessRequest {

    @Id private UUID id;
    private UUID applicationId;
    private int number;
    private LocalDate receivedOn;
    private LocalDate due;
    private @Nullable LocalDate expectedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Boolean fully;
    private @Nullable UUID extractId;
    private @Nullable Instant toldAt;
    private @Nullable Instant withdrawnAt;
    private UUID actingId;
    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected FileAccessRequest() {}

    /**
     * A request.
     *
     * @param due the last of seven working days
     */
    @SuppressWarnings("NullAway.Init")
    FileAccessRequest(
            UUID applicationId,
            int number,
            LocalDate receivedOn,
            LocalDate due,
            ActingContext acting) {
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.number = number;
        this.receivedOn = receivedOn;
        this.due = due;
        this.actingId = acting.id();
    }

    /** The time cannot be kept; the citizen is told when an answer is expected instead. */
    void delayed(LocalDate expected) {
        requireUndecided("delayed");
        expectedBy = expected;
    }

    /**
     * It is decided, once.
     *
     * @param all whether everything is given
     */
    void decided(boolean all, Instant now) {
        requireUndecided("decided");
        fully = all;
        decidedAt = now;
    }

    /** What is given lies ready as this file. */
    void extracted(UUID document) {
        if (decidedAt == null || toldAt != null) {
            throw new IllegalStateException("Nothing is to be extracted now");
        }
        extractId = document;
    }

    /** The answer is on its way: nothing more happens. */
    void told(Instant now) {
        if (decidedAt == null) {
            throw new IllegalStateException("This request is not decided yet");
        }
        toldAt = now;
    }

    /** The citizen does not want it any more. */
    void withdraw(Instant now) {
        requireUndecided("withdrawn");
        withdrawnAt = now;
    }

    private void requireUndecided(String wish) {
        if (!isUndecided()) {
            throw new IllegalStateException("This request cannot be " + wish + " now");
        }
    }

    /** Whether somebody still has to answer it. */
    boolean isUndecided() {
        return decidedAt == null && withdrawnAt == null;
    }

    /** Whether nothing more happens. */
    boolean isOver() {
        return toldAt != null || withdrawnAt != null;
    }

    /** Its name in keys, the same in every repetition. */
    String key() {
        return "file-access-" + number;
    }

    int number() {
        return number;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate due() {
        return due;
    }

    @Nullable LocalDate expectedBy() {
        return expectedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Whether everything was given; null before it is decided. */
    @Nullable Boolean fully() {
        return fully;
    }

    @Nullable UUID extractId() {
        return extractId;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
