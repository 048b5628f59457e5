package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.delivery.DeliveryProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "Få brevet frem": Digital Post rejected a decision or said nothing, or there is neither a box nor
 * an address. It goes once more, on paper, or into the citizen's hands.
 */
@Component
class GetLetterThrough implements UserTask {

    static final String ACTIVITY = "getLetterThrough";

    private final ApplicationRows applications;
    private final Delivering delivering;
    private final Dossier dossier;
    private final Clock clock;

    GetLetterThrough(
            ApplicationRows applications, Delivering delivering, Dossier dossier, Clock clock) {
        this.applications = applications;
        this.delivering = delivering;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return ACTIVITY;
    }

    @Override
    public boolean reachesCitizen() {
        return true;
    }

    @Override
    public TaskRefused gone(String caseNumber) {
        return new TaskRefused("applications.letter.arrived");
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.HANDLE, new CaseNumber(caseNumber));
        int number =
                delivering.notThrough(subject).stream()
                        .findFirst()
                        .orElseThrow(() -> gone(caseNumber));
        PostChannel how =
                answers.text("letterWay")
                        .map(PostChannel::valueOf)
                        .orElseThrow(() -> new TaskRefused("applications.letter.no-way"));
        if (how == PostChannel.PRINT && !delivering.canBePrinted(subject)) {
            throw new TaskRefused("applications.letter.no-address");
        }
        LocalDate on = how == PostChannel.HAND_OVER ? handedOn(subject, answers) : null;
        String witness = answers.text("witness").orElse("").strip();
        if (on != null && witness.isEmpty()) {
            throw new TaskRefused("applications.letter.no-witness");
        }
        int time = dossier.count(subject, Kind.LETTER_HANDLED) + 1;
        dossier.add(
                subject,
                Kind.LETTER_HANDLED,
                "time-" + time,
                new Handled(how, on, witness, answers.text("letterNote").orElse(null)),
                acting);
        if (on == null) {
            delivering.sendAgain(subject, number);
        } else {
            delivering.handedOver(acting, subject, number, on);
        }
        return DeliveryProcess.handled(how);
    }

    private LocalDate handedOn(Application subject, Answers answers) {
        LocalDate on =
                answers.day("handedOn")
                        .orElseThrow(() -> new TaskRefused("applications.letter.no-day"));
        var decided = subject.decidedAt();
        if (on.isAfter(Deadlines.dayOf(clock.instant()))
                || (decided != null && on.isBefore(Deadlines.dayOf(decided)))) {
            throw new TaskRefused("applications.letter.wrong-day");
        }
        return on;
    }

    /**
     * What somebody did with a letter that did not get through.
     *
     * @param on the day it was handed over; null if it was sent
     * @param witness who saw it; empty if it was sent
     */
    record Handled(PostChannel how, @Nullable LocalDate on, String witness, @Nullable String note) {

        @Override
        public String toString() {
            return "Handled[" + how + "]";
        }
    }
}
