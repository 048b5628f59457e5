package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.invoice.InvoiceProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Processes;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Tag stilling til resten": the last day has passed, and not all of a grant is used. */
@Component
class ConsiderRest implements UserTask {

    private final ApplicationRows applications;
    private final AwaitedInvoices awaited;
    private final CaseWords words;
    private final Processes processes;
    private final Dossier dossier;
    private final Clock clock;

    ConsiderRest(
            ApplicationRows applications,
            AwaitedInvoices awaited,
            CaseWords words,
            Processes processes,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.awaited = awaited;
        this.words = words;
        this.processes = processes;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * What somebody said of a rest.
     *
     * @param until the new last day; null when the rest is not paid
     */
    record RestConsidered(int line, @Nullable LocalDate until, String why) {

        @Override
        public String toString() {
            return "RestConsidered[" + line + "]";
        }
    }

    @Override
    public String activity() {
        return InvoiceProcess.CONSIDER;
    }

    @Override
    public boolean reachesCitizen() {
        return true;
    }

    @Override
    public Answers prefill(WorkItem work) {
        Application subject =
                applications.get(
                        ActingContext.system(), Action.HANDLE, new CaseNumber(work.caseNumber()));
        AwaitedLine line = awaited.get(subject, line(work));
        return Answers.empty()
                .with(
                        "restLine",
                        words.word(
                                "applications.invoice.rest.line",
                                line.line(),
                                words.word("applications.purpose." + line.purpose()),
                                Money.written(line.granted()),
                                Money.written(line.rest()),
                                MoneyWords.day(line.lastDay())));
    }

    @Override
    public Facts complete(ActingContext acting, WorkItem work, Answers answers) {
        CaseNumber number = new CaseNumber(work.caseNumber());
        Application subject = applications.get(acting, Action.HANDLE, number);
        applications.lock(number);
        int line = line(work);
        String why = answers.text("restWhy").orElse("").strip();
        if (!"MORE_TIME".equals(answers.text("rest").orElse(""))) {
            // Now and not when the letter goes: an invoice that came in between would be lost.
            awaited.end(subject, line, AwaitedLine.State.ENDED);
            keep(acting, subject, new RestConsidered(line, null, why), work);
            return InvoiceProcess.restEnds();
        }
        LocalDate until =
                answers.day("newLastDay")
                        .filter(day -> day.isAfter(Deadlines.dayOf(clock.instant())))
                        .orElseThrow(() -> new TaskRefused("applications.invoice.day-behind"));
        awaited.until(subject, line, until);
        keep(acting, subject, new RestConsidered(line, until, why), work);
        return InvoiceProcess.moreTime(awaited.period(until));
    }

    private void keep(
            ActingContext acting, Application subject, RestConsidered said, WorkItem work) {
        dossier.add(
                subject,
                said.until() == null ? Kind.INVOICE_REST_CONSIDERED : Kind.INVOICE_MORE_TIME,
                work.id().toString(),
                said,
                acting);
    }

    private int line(WorkItem work) {
        return processes
                .told(work.id().toString(), InvoiceProcess.LINE)
                .orElseThrow(() -> new TaskRefused("casework.task.done"));
    }
}
