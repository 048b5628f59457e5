package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.TextReminder.Occasion;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.LetterKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks citizens for what is missing, reminds them and gives them more time (retssikkerhedsloven §§
 * 10-11 b).
 */
@Component
class Supplements {

    private final Dossier dossier;
    private final Deadlines deadlines;
    private final Papers papers;
    private final Parameters parameters;
    private final Mail mail;
    private final TextReminders texts;
    private final CaseWords words;
    private final Clock clock;

    Supplements(
            Dossier dossier,
            Deadlines deadlines,
            Papers papers,
            Parameters parameters,
            Mail mail,
            TextReminders texts,
            CaseWords words,
            Clock clock) {
        this.words = words;
        this.papers = papers;
        this.parameters = parameters;
        this.dossier = dossier;
        this.deadlines = deadlines;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is asked now: the caseworker's question, or what the tables found missing. */
    SupplementRequest current(Application subject) {
        return dossier.newest(subject, Kind.ASSESSED, SupplementRequest.class)
                .or(() -> dossier.newest(subject, Kind.COMPLETENESS, SupplementRequest.class))
                .orElse(new SupplementRequest(List.of(), null));
    }

    SupplementPeriod request(Application subject) {
        Instant due = promised(subject);
        String step = "requestSupplement:" + round(subject);
        asked(subject, due);
        mail.writeAndSend(
                subject, LetterKind.SUPPLEMENT, "supplement", model(subject, due, false), step);
        papers.promised(subject).days(current(subject).documents()).stream()
                .filter(day -> !Deadlines.endOf(day).isAfter(due))
                .forEach(day -> remindByText(subject, Occasion.PAPER, Deadlines.endOf(day)));
        return period(subject, due);
    }

    void remind(Application subject) {
        String round = round(subject);
        dossier.note(subject, Kind.REMINDED, round, ActingContext.system());
        mail.writeAndSend(
                subject,
                LetterKind.REMINDER,
                "supplement-reminder",
                model(subject, deadline(subject), false),
                "remindCitizen:" + round);
        remindByText(subject, Occasion.SUPPLEMENT, deadline(subject));
    }

    SupplementPeriod renew(Application subject) {
        LocalDate agreed =
                dossier.newest(subject, Kind.REACHED_OUT, ReachedOut.class)
                        .map(ReachedOut::newDeadline)
                        .orElseGet(
                                () ->
                                        deadlines.from(
                                                subject,
                                                Limit.SUPPLEMENT,
                                                subject.isUrgent(),
                                                Deadlines.dayOf(clock.instant())));
        Instant due = Deadlines.endOf(agreed);
        String step = "renewSupplement:" + round(subject);
        asked(subject, due);
        mail.writeAndSend(
                subject, LetterKind.SUPPLEMENT, "supplement", model(subject, due, true), step);
        return period(subject, due);
    }

    /** The ordinary deadline, or later if the citizen named a later day for one of the papers. */
    private Instant promised(Application subject) {
        Instant ordinary =
                deadlines.from(subject, Limit.SUPPLEMENT, subject.isUrgent(), clock.instant());
        LocalDate today = Deadlines.dayOf(clock.instant());
        LocalDate furthest = today.plusDays(parameters.countOn("papers.latest-days", today));
        return papers.promised(subject)
                .latest(current(subject).documents())
                .map(day -> day.isBefore(furthest) ? day : furthest)
                .map(Deadlines::endOf)
                .filter(ordinary::isBefore)
                .orElse(ordinary);
    }

    private void remindByText(Application subject, Occasion occasion, Instant due) {
        texts.owe(subject, occasion, Deadlines.dayOf(due), reminder(subject, due));
    }

    private Instant reminder(Application subject, Instant due) {
        return deadlines.from(subject, Limit.SUPPLEMENT_REMINDER, subject.isUrgent(), due);
    }

    private SupplementPeriod period(Application subject, Instant due) {
        Instant reminder = reminder(subject, due);
        Instant now = clock.instant();
        return new SupplementPeriod(
                reminder.isAfter(now) ? reminder : now,
                due,
                deadlines.from(subject, Limit.REACH_CITIZEN, subject.isUrgent(), due));
    }

    private Map<String, @Nullable Object> model(Application subject, Instant due, boolean renewed) {
        SupplementRequest asked = current(subject);
        var model = words.about(subject);
        model.put(
                "missing",
                asked.documents().isEmpty() ? null : words.documents(subject, asked.documents()));
        model.put("question", asked.question());
        model.put("due", Deadlines.dayOf(due));
        model.put("renewed", renewed);
        return model;
    }

    /** Until when an answer is due; now if nothing was asked. */
    Instant deadline(Application subject) {
        return dossier.newest(subject, Kind.SUPPLEMENT_ASKED, Asked.class)
                .map(Asked::due)
                .orElse(clock.instant());
    }

    private void asked(Application subject, Instant due) {
        dossier.add(
                subject,
                Kind.SUPPLEMENT_ASKED,
                round(subject),
                new Asked(due),
                ActingContext.system());
    }

    private String round(Application subject) {
        return "round-" + dossier.all(subject, Kind.SUPPLEMENT_ASKED, Object.class).size();
    }

    /** When an answer is due. */
    private record Asked(Instant due) {}

    /**
     * What came of trying to reach the citizen.
     *
     * @param newDeadline null unless more time was agreed
     */
    record ReachedOut(
            SupplementOutcome outcome, @Nullable LocalDate newDeadline, @Nullable String note) {

        @Override
        public String toString() {
            return "ReachedOut[" + outcome + "]";
        }
    }
}
