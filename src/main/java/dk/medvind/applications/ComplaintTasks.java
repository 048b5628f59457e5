package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.complaint.ComplaintProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What employees do in a complaint besides looking at the case again. */
@Configuration(proxyBeanMethods = false)
class ComplaintTasks {

    private final ApplicationRows applications;
    private final ComplaintRows complaints;
    private final Dossier dossier;
    private final Deadlines deadlines;
    private final Forwarding forwarding;
    private final Clock clock;

    ComplaintTasks(
            ApplicationRows applications,
            ComplaintRows complaints,
            Dossier dossier,
            Deadlines deadlines,
            Forwarding forwarding,
            Clock clock) {
        this.applications = applications;
        this.complaints = complaints;
        this.dossier = dossier;
        this.deadlines = deadlines;
        this.forwarding = forwarding;
        this.clock = clock;
    }

    /**
     * Something that was done outside of Medvind.
     *
     * @param on when
     * @param note how, and how one can see it
     */
    record DoneOutside(LocalDate on, String note) {

        @Override
        public String toString() {
            return "DoneOutside[" + on + "]";
        }
    }

    /** What the complaint body answered. */
    record Answered(Ruling ruling, LocalDate on, @Nullable String note) {

        @Override
        public String toString() {
            return "Answered[" + ruling + "]";
        }
    }

    /** "Udfør den nye afgørelse". */
    @Bean
    UserTask carryOutChange() {
        return task("carryOutChange", Kind.COMPLAINT_CARRIED_OUT, this::carriedOut);
    }

    /** The same after the complaint was taken back. */
    @Bean
    UserTask finishChange() {
        return task("finishChange", Kind.COMPLAINT_CARRIED_OUT, this::carriedOut);
    }

    /** "Udfør den ændrede afgørelse". */
    @Bean
    UserTask carryOutRuling() {
        return task("carryOutRuling", Kind.COMPLAINT_CARRIED_OUT, (subject, complaint) -> {});
    }

    /** "Send klagen videre selv". */
    @Bean
    UserTask forwardByHand() {
        return task("forwardByHand", Kind.COMPLAINT_SENT_BY_HAND, forwarding::gone);
    }

    /** "Giv klageinstansen besked". */
    @Bean
    UserTask tellBodyOfWithdrawal() {
        return task("tellBodyOfWithdrawal", Kind.COMPLAINT_BODY_TOLD, (subject, complaint) -> {});
    }

    /** "Notér svaret på klagen". */
    @Bean
    UserTask receiveRuling() {
        return new UserTask() {
            @Override
            public String activity() {
                return "receiveRuling";
            }

            @Override
            public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
                return ruled(acting, find(acting, caseNumber), answers);
            }
        };
    }

    private Facts ruled(ActingContext acting, Application subject, Answers answers) {
        Complaint complaint = complaints.newest(subject);
        Ruling ruling =
                Ruling.valueOf(
                        answers.text("ruling")
                                .orElseThrow(
                                        () -> new TaskRefused("applications.assess.no-outcome")));
        LocalDate on = past(answers, "ruledOn");
        complaint.ruled(ruling, clock.instant());
        dossier.add(
                subject,
                Kind.COMPLAINT_RULED,
                complaint.key(),
                new Answered(ruling, on, answers.text("rulingText").orElse(null)),
                acting);
        LocalDate today = Deadlines.dayOf(clock.instant());
        return ComplaintProcess.ruled(
                ruling,
                Deadlines.endOf(deadlines.ofComplaint(subject.type(), Limit.CARRY_OUT, today)));
    }

    private void carriedOut(Application subject, Complaint complaint) {
        complaints.of(subject).forEach(Complaint::carriedOut);
    }

    private UserTask task(String activity, Kind kind, BiConsumer<Application, Complaint> done) {
        return new UserTask() {
            @Override
            public String activity() {
                return activity;
            }

            @Override
            public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
                Application subject = find(acting, caseNumber);
                Complaint complaint = complaints.newest(subject);
                var outside =
                        new DoneOutside(
                                past(answers, "doneOn"), answers.text("doneNote").orElse(""));
                dossier.add(subject, kind, activity + ":" + complaint.key(), outside, acting);
                done.accept(subject, complaint);
                return Facts.none();
            }
        };
    }

    /** A day that has come; nobody has done something tomorrow. */
    private LocalDate past(Answers answers, String question) {
        return answers.day(question)
                .filter(day -> !day.isAfter(Deadlines.dayOf(clock.instant())))
                .orElseThrow(() -> new TaskRefused("applications.complaint.day-ahead"));
    }

    private Application find(ActingContext acting, String caseNumber) {
        return applications.get(acting, Action.HANDLE, new CaseNumber(caseNumber));
    }
}
