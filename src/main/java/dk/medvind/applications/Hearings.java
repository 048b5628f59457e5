package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.TextReminder.Occasion;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.LetterKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets citizens see and contradict what a decision will rest on (forvaltningsloven § 19). */
@Service
@Transactional
class Hearings implements HearingSteps {

    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Deadlines deadlines;
    private final Basis basis;
    private final Mail mail;
    private final CaseWords words;
    private final TextReminders texts;
    private final Clock clock;

    Hearings(
            ApplicationRows applications,
            Dossier dossier,
            Deadlines deadlines,
            Basis basis,
            Mail mail,
            CaseWords words,
            TextReminders texts,
            Clock clock) {
        this.applications = applications;
        this.dossier = dossier;
        this.deadlines = deadlines;
        this.basis = basis;
        this.mail = mail;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public HearingPeriod sendHearing(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        subject.hear();
        Instant now = clock.instant();
        Instant due = deadlines.from(subject, Limit.HEARING, subject.isUrgent(), now);
        Instant longest = deadlines.from(subject, Limit.HEARING_LONGEST, false, now);
        return ask(subject, new Asked(due, longest), "sendHearing");
    }

    @Override
    public void remindOfHearing(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        String round = round(subject);
        dossier.note(subject, Kind.HEARING_REMINDED, round, ActingContext.system());
        var model = words.about(subject);
        LocalDate due = Deadlines.dayOf(deadline(subject));
        model.put("due", due);
        mail.writeAndSend(
                subject,
                LetterKind.REMINDER,
                "hearing-reminder",
                model,
                "remindOfHearing:" + round);
        texts.owe(subject, Occasion.HEARING, due, clock.instant());
    }

    /** Until when the citizen may answer or could have answered; empty when nobody was asked. */
    Optional<LocalDate> askedUntil(Application subject) {
        return dossier.newest(subject, Kind.HEARING_ASKED, Asked.class)
                .map(asked -> Deadlines.dayOf(asked.due()));
    }

    /** Until when the citizen may answer. */
    Instant deadline(Application subject) {
        return asked(subject).due();
    }

    @Override
    public HearingPeriod extendHearing(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        subject.hear();
        Asked before = asked(subject);
        Instant wished = deadlines.from(subject, Limit.HEARING_EXTENSION, false, before.due());
        Instant due = wished.isAfter(before.longest()) ? before.longest() : wished;
        if (!due.isAfter(before.due())) {
            // There is no more time to give, and no letter to write about it.
            return period(subject, before);
        }
        return ask(subject, new Asked(due, before.longest()), "extendHearing");
    }

    @Override
    public void closeHearing(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        subject.requireDecidable();
        subject.ready(clock.instant());
        dossier.note(subject, Kind.HEARING_CLOSED, round(subject), ActingContext.system());
    }

    /** Whether the citizen has all the time that can be given without talking to somebody. */
    boolean isLastDay(Application subject) {
        Asked asked = asked(subject);
        return !asked.due().isBefore(asked.longest());
    }

    private HearingPeriod ask(Application subject, Asked asked, String activity) {
        String round = round(subject);
        dossier.add(subject, Kind.HEARING_ASKED, round, asked, ActingContext.system());
        mail.writeAndSend(
                subject,
                LetterKind.HEARING,
                "hearing",
                model(subject, asked, activity.equals("extendHearing")),
                activity + ":" + round);
        return period(subject, asked);
    }

    private HearingPeriod period(Application subject, Asked asked) {
        Instant now = clock.instant();
        Instant reminder =
                deadlines.from(subject, Limit.HEARING_REMINDER, subject.isUrgent(), asked.due());
        return new HearingPeriod(reminder.isAfter(now) ? reminder : now, asked.due());
    }

    private Map<String, @Nullable Object> model(Application subject, Asked asked, boolean renewed) {
        var model = words.about(subject);
        model.put("due", Deadlines.dayOf(asked.due()));
        model.put("renewed", renewed);
        model.put("last", !asked.due().isBefore(asked.longest()));
        model.put("papers", basis.papers(subject));
        model.put(
                "parts",
                basis.parts(subject).stream()
                        .map(
                                part ->
                                        Map.of(
                                                "heading", words.basis(part.code()),
                                                "text", part.text()))
                        .toList());
        return model;
    }

    private Asked asked(Application subject) {
        return dossier.newest(subject, Kind.HEARING_ASKED, Asked.class)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nobody was heard in " + subject.caseNumber()));
    }

    private String round(Application subject) {
        List<Object> rounds = dossier.all(subject, Kind.HEARING_ASKED, Object.class);
        return "round-" + rounds.size();
    }

    private Application find(CaseNumber caseNumber) {
        return applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
    }

    /**
     * Until when an answer may come.
     *
     * @param longest no extension goes beyond it
     */
    private record Asked(Instant due, Instant longest) {}
}
