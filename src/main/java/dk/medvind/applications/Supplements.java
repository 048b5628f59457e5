package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.TextReminder.Occasion;
import dk.medvind.casework.TaskRefused;
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

    /** The steps whose letters tell what happens without an answer. */
    private static final List<String> TOLD = List.of("requestSupplement", "renewSupplement");

    private final Dossier dossier;
    private final Drafts drafts;
    private final AskedItemRows rows;
    private final SupplementLetters letters;
    private final Deadlines deadlines;
    private final Papers papers;
    private final Parameters parameters;
    private final Mail mail;
    private final TextReminders texts;
    private final CaseWords words;
    private final Clock clock;

    Supplements(
            Dossier dossier,
            Drafts drafts,
            AskedItemRows rows,
            SupplementLetters letters,
            Deadlines deadlines,
            Papers papers,
            Parameters parameters,
            Mail mail,
            TextReminders texts,
            CaseWords words,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.letters = letters;
        this.words = words;
        this.papers = papers;
        this.parameters = parameters;
        this.dossier = dossier;
        this.deadlines = deadlines;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is asked now. */
    SupplementRequest current(Application subject) {
        return AskedThings.current(dossier, subject);
    }

    SupplementPeriod request(Application subject) {
        SupplementRequest request = current(subject);
        Instant due = answerBy(subject, request);
        String step = "requestSupplement:" + round(subject);
        drafts.discard(subject, Task.SUPPLEMENT.activity());
        rows.add(subject, rounds(subject), request.items());
        asked(subject, due);
        mail.writeAndSend(
                subject, LetterKind.SUPPLEMENT, "supplement", model(subject, due, false), step);
        papers.promised(subject).days(request.documents()).stream()
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

    /** The last day to answer: the one that was set, or else what the table and the citizen say. */
    LocalDate lastDay(Application subject, SupplementRequest request) {
        return Deadlines.dayOf(answerBy(subject, request));
    }

    /** The same; once the letter is sent, what it says. */
    LocalDate dueOrPromised(Application subject, SupplementRequest request) {
        return rounds(subject) == 0
                ? lastDay(subject, request)
                : Deadlines.dayOf(deadline(subject));
    }

    private Instant answerBy(Application subject, SupplementRequest request) {
        LocalDate set = request.answerBy();
        Instant chosen = set == null ? Instant.MIN : Deadlines.endOf(set);
        return chosen.isAfter(clock.instant()) ? chosen : promised(subject, request.documents());
    }

    /** The ordinary deadline, or later if the citizen named a later day for one of the papers. */
    private Instant promised(Application subject, List<String> documents) {
        Instant ordinary =
                deadlines.from(subject, Limit.SUPPLEMENT, subject.isUrgent(), clock.instant());
        LocalDate today = Deadlines.dayOf(clock.instant());
        LocalDate furthest = today.plusDays(parameters.countOn("papers.latest-days", today));
        return papers.promised(subject)
                .latest(documents)
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
        model.put("missing", asked.items().isEmpty() ? null : letters.items(subject, asked));
        model.put("question", asked.question());
        model.put("link", letters.link(subject));
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

    /**
     * Passes if the case may go on without an answer (retssikkerhedsloven § 11 b).
     *
     * @throws TaskRefused if the letter that tells what happens without an answer was not sent, or
     *     if the time to answer is not over
     */
    void requireMayGoOnWithout(Application subject) {
        String round = ":round-" + (rounds(subject) - 1);
        if (!mail.wasSent(subject, step -> TOLD.stream().anyMatch(s -> step.equals(s + round)))) {
            throw new TaskRefused("applications.reach.not-told");
        }
        if (clock.instant().isBefore(deadline(subject))) {
            throw new TaskRefused("applications.reach.too-early");
        }
    }

    private String round(Application subject) {
        return "round-" + rounds(subject);
    }

    private int rounds(Application subject) {
        return dossier.count(subject, Kind.SUPPLEMENT_ASKED);
    }

    /** When an answer is due. */
    private record Asked(Instant due) {}

    /**
     * What came of trying to reach the citizen.
     *
     * @param newDeadline null unless more time was agreed
     * @param elsewhere whether it can be had from somebody else; null where the form did not ask
     * @param elsewhereNote why, or who was asked
     * @param knowinglyLate true when the new deadline is after the citizen's own last day and
     *     somebody said so
     */
    record ReachedOut(
            SupplementOutcome outcome,
            @Nullable LocalDate newDeadline,
            @Nullable String note,
            @Nullable Elsewhere elsewhere,
            @Nullable String elsewhereNote,
            @Nullable Boolean knowinglyLate) {

        @Override
        public String toString() {
            return "ReachedOut[" + outcome + "]";
        }
    }
}
