package dk.medvind.casework;

import dk.medvind.casework.JournalNote.About;
import dk.medvind.casework.process.AskColleagueProcess;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** "Svar på en kollegas spørgsmål": question and answer become a note. */
@Component
class AnswerColleague implements UserTask {

    private final ColleagueQuestionRows rows;
    private final WorkList workList;
    private final JournalNotes notes;
    private final MessageSource messages;
    private final Clock clock;

    AnswerColleague(
            ColleagueQuestionRows rows,
            WorkList workList,
            JournalNotes notes,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.workList = workList;
        this.notes = notes;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return AskColleagueProcess.ANSWER;
    }

    @Override
    public Facts complete(ActingContext acting, WorkItem work, Answers answers) {
        UUID application = workList.entry(work).applicationId();
        ColleagueQuestion question =
                rows.open(application).stream()
                        .filter(open -> open.task().equals(work.id()))
                        .findFirst()
                        .orElseThrow(() -> new TaskRefused("casework.task.done"));
        notes.write(
                acting,
                work.caseNumber(),
                work.id(),
                About.COLLEAGUE,
                messages.getMessage(
                        "casework.ask.note",
                        new Object[] {
                            question.askerName(),
                            question.words(),
                            answers.text("answer").orElse("")
                        },
                        Locale.forLanguageTag("da")));
        rows.answered(work.id());
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkList.COPENHAGEN);
        return AskColleagueProcess.answered(
                today.plusDays(2).atStartOfDay(WorkList.COPENHAGEN).toInstant());
    }

    /** The answer comes back to whoever asked. */
    @Override
    public void completed(WorkItem work) {
        Colleague asker = rows.asker(work.id()).orElseThrow();
        workList.openOn(work.caseNumber()).stream()
                .filter(item -> item.activity().equals(AskColleagueProcess.READ))
                .filter(item -> item.assignee() == null)
                .forEach(item -> workList.assign(item, asker));
    }
}
