package dk.medvind.applications;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a citizen has yet to do what a text message reminds of, and by that very day. */
@Component
class StillAwaited {

    private final Papers papers;
    private final Supplements supplements;
    private final Hearings hearings;
    private final Fees fees;

    StillAwaited(Papers papers, Supplements supplements, Hearings hearings, Fees fees) {
        this.papers = papers;
        this.supplements = supplements;
        this.hearings = hearings;
        this.fees = fees;
    }

    boolean is(Application subject, TextReminder reminder) {
        LocalDate day = reminder.byDay();
        ApplicationState state = subject.state();
        return switch (reminder.occasion()) {
            case DRAFT ->
                    state == ApplicationState.DRAFT
                            && subject.draftRemindedAt() != null
                            && ends(subject.draftExpiresAt(), day);
            case PAPER -> state == ApplicationState.INCOMPLETE && papers.isAwaitedOn(subject, day);
            case SUPPLEMENT ->
                    state == ApplicationState.INCOMPLETE
                            && ends(supplements.deadline(subject), day);
            case HEARING ->
                    state == ApplicationState.IN_HEARING && ends(hearings.deadline(subject), day);
            case FEE -> fees.isDueBy(subject, day);
        };
    }

    private static boolean ends(@Nullable Instant moment, LocalDate day) {
        return moment != null && Deadlines.dayOf(moment).equals(day);
    }
}
