package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.LifeEvent.Answer;
import dk.medvind.casework.JournalNote.About;
import dk.medvind.casework.JournalNotes;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Processes;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** "Tag stilling til ændringen i CPR": the case goes on, or a person closes it. */
@Component
class ConsiderLifeEvent implements UserTask {

    private final ApplicationRows applications;
    private final LifeEventRows rows;
    private final LifeEvents lifeEvents;
    private final JournalNotes notes;
    private final Dossier dossier;
    private final Processes engine;
    private final Clock clock;

    ConsiderLifeEvent(
            ApplicationRows applications,
            LifeEventRows rows,
            LifeEvents lifeEvents,
            JournalNotes notes,
            Dossier dossier,
            Processes engine,
            Clock clock) {
        this.applications = applications;
        this.rows = rows;
        this.lifeEvents = lifeEvents;
        this.notes = notes;
        this.dossier = dossier;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return "considerLifeEvent";
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.HANDLE, new CaseNumber(caseNumber));
        Answer answer =
                answers.text("lifeEventAnswer")
                        .map(Answer::valueOf)
                        .orElseThrow(() -> new TaskRefused("applications.life-event.no-answer"));
        if (answer == Answer.CLOSE && !subject.state().isUndecided()) {
            throw new TaskRefused("applications.life-event.decided");
        }
        notes.write(
                acting,
                caseNumber,
                UUID.randomUUID(),
                About.LIFE_EVENT,
                answers.text("lifeEventNote").orElse(""));
        rows.answer(subject, answer, acting);
        if (answer == Answer.CLOSE) {
            subject.lapse(clock.instant());
            dossier.note(subject, Kind.LAPSED, "lapsed", acting);
        }
        return Facts.none();
    }

    /** What stood still goes on, or ends. */
    @Override
    public void completed(WorkItem work) {
        Application subject =
                applications.get(
                        ActingContext.system(), Action.HANDLE, new CaseNumber(work.caseNumber()));
        if (subject.state().isEnded()) {
            lifeEvents.end(subject);
        } else {
            engine.resume(work.caseNumber());
        }
    }
}
