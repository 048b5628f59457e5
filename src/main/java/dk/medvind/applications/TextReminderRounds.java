package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.TextReminder.Outcome;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.letters.TextMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the text messages that are owed, in daytime. Every node does; the database deals them out.
 * One that does not get through in time is dropped: the letter stands, and a case never waits for a
 * text message.
 */
@Component
class TextReminderRounds {

    private static final Logger LOG = LoggerFactory.getLogger(TextReminderRounds.class);

    /** Signing up is consent to be reminded; what we remind of is our duty to guide. */
    private static final String LAW =
            "forvaltningsloven § 7 og databeskyttelsesforordningen artikel 6, stk. 1, litra e";

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2));

    private final ApplicationRows applications;
    private final TextReminders reminders;
    private final StillAwaited stillAwaited;
    private final Daytime daytime;
    private final TextMessages messages;
    private final CaseWords words;
    private final Dossier dossier;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TextReminderRounds(
            ApplicationRows applications,
            TextReminders reminders,
            StillAwaited stillAwaited,
            Daytime daytime,
            TextMessages messages,
            CaseWords words,
            Dossier dossier,
            TransactionTemplate transactions,
            Clock clock) {
        this.applications = applications;
        this.reminders = reminders;
        this.stillAwaited = stillAwaited;
        this.daytime = daytime;
        this.messages = messages;
        this.words = words;
        this.dossier = dossier;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${medvind.text-reminders.first-look:1m}",
            fixedDelayString = "${medvind.text-reminders.look-every:1m}")
    void look() {
        try (var scope = Scopes.openSystem()) {
            for (Optional<TextReminder> next = take(); next.isPresent(); next = take()) {
                send(next.get());
            }
        }
    }

    private Optional<TextReminder> take() {
        return Objects.requireNonNull(
                transactions.execute(
                        status ->
                                daytime.is(clock.instant()) ? reminders.take() : Optional.empty()));
    }

    private void send(TextReminder reminder) {
        try {
            transactions.executeWithoutResult(
                    status -> reminders.end(reminder, delivered(reminder)));
        } catch (RuntimeException e) {
            boolean hopeless = e instanceof OutsideSystemFailed failed && failed.permanent();
            LOG.warn(
                    "No text message{} in {}: {}",
                    hopeless ? "" : " yet",
                    reminder.caseNumber(),
                    e instanceof OutsideSystemFailed ? e.getMessage() : e.getClass());
            transactions.executeWithoutResult(
                    status -> {
                        if (hopeless) {
                            reminders.end(reminder, Outcome.DROPPED);
                        } else {
                            putOff(reminder);
                        }
                    });
        }
    }

    private Outcome delivered(TextReminder reminder) {
        var caseNumber = new CaseNumber(reminder.caseNumber());
        Application subject = applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
        if (!stillAwaited.is(subject, reminder)) {
            return Outcome.NOT_NEEDED;
        }
        String key = caseNumber + ":text:" + reminder.id();
        if (!messages.reaches(subject.id(), basis(caseNumber, key + ":reach"))) {
            return Outcome.NOT_SUBSCRIBED;
        }
        messages.send(
                subject.id(),
                words.textReminder(reminder.byDay()),
                reminder.id(),
                basis(caseNumber, key + ":send"));
        dossier.note(subject, Kind.TEXT_SENT, reminder.id().toString(), ActingContext.system());
        return Outcome.SENT;
    }

    private void putOff(TextReminder reminder) {
        int tried = reminder.attempts() - 1;
        if (tried < PAUSES.size()) {
            Instant next = daytime.onOrAfter(clock.instant().plus(PAUSES.get(tried)));
            if (!next.isAfter(Deadlines.endOf(reminder.byDay()))) {
                reminders.putOff(reminder, next);
                return;
            }
        }
        LOG.warn("The text message in {} is dropped", reminder.caseNumber());
        reminders.end(reminder, Outcome.DROPPED);
    }

    private static CallBasis basis(CaseNumber caseNumber, String key) {
        return new CallBasis(caseNumber.value(), LAW, key);
    }
}
