package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.TextReminder.Occasion;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.letters.LetterKind;
import dk.medvind.workflow.Processes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at drafts whose timer is about to go off, moves it to where it belongs by what has happened
 * since, and reminds citizens of what they have not finished. Every node does.
 */
@Component
class DraftKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);

    /** The boundary event that ends a draft in every kind of application. */
    private static final String TIMER = "draftExpired";

    /** Longer than the notice, so that a draft is seen before its reminder is due. */
    private static final Duration AHEAD = Duration.ofDays(30);

    private static final int AT_ONCE = 500;

    private final ApplicationRows applications;
    private final DraftRetention retention;
    private final Processes processes;
    private final Mail mail;
    private final CaseWords words;
    private final TextReminders texts;
    private final Dossier dossier;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DraftKeeper(
            ApplicationRows applications,
            DraftRetention retention,
            Processes processes,
            Mail mail,
            CaseWords words,
            TextReminders texts,
            Dossier dossier,
            JdbcClient sql,
            TransactionTemplate transactions,
            Clock clock) {
        this.applications = applications;
        this.retention = retention;
        this.processes = processes;
        this.mail = mail;
        this.words = words;
        this.texts = texts;
        this.dossier = dossier;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${medvind.drafts.first-look:1m}",
            fixedDelayString = "${medvind.drafts.look-every:1h}")
    void look() {
        try (var scope = Scopes.openSystem()) {
            for (CaseNumber caseNumber : soon()) {
                look(caseNumber);
            }
        }
    }

    private void look(CaseNumber caseNumber) {
        try {
            boolean due =
                    Boolean.TRUE.equals(
                            transactions.execute(status -> isReminderDue(find(caseNumber))));
            if (due) {
                transactions.executeWithoutResult(status -> remind(find(caseNumber)));
            }
        } catch (OutsideSystemFailed e) {
            LOG.warn("No reminder of draft {} yet: {}", caseNumber, e.getMessage());
        } catch (OptimisticLockingFailureException e) {
            // Its citizen is writing, or another node looks too: there is a next time.
            LOG.debug("Draft {} moved meanwhile", caseNumber);
        }
    }

    /** Moves the timer; a draft of which nobody was reminded gets a whole notice more. */
    private boolean isReminderDue(Application subject) {
        Instant now = clock.instant();
        if (retention.isKeptAnyway(subject)) {
            keepUntil(subject, now.plus(AHEAD).plus(AHEAD));
            return false;
        }
        boolean due =
                subject.draftRemindedAt() == null && !retention.remindFrom(subject).isAfter(now);
        Instant expires = retention.expires(subject);
        Instant noticed = retention.noticeFrom(subject, now);
        keepUntil(subject, due && noticed.isAfter(expires) ? noticed : expires);
        return due;
    }

    private void remind(Application subject) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("application", words.title(subject.type()));
        model.put("begunAt", Deadlines.dayOf(subject.startedAt()));
        model.put("keptUntil", Deadlines.dayOf(subject.draftExpiresAt()));
        String round = "round-" + dossier.all(subject, Kind.DRAFT_REMINDED, Object.class).size();
        mail.writeAndSend(
                subject, LetterKind.REMINDER, "draft-reminder", model, "remindOfDraft:" + round);
        dossier.note(subject, Kind.DRAFT_REMINDED, round, ActingContext.system());
        subject.remindedOfDraft(clock.instant());
        texts.owe(
                subject,
                Occasion.DRAFT,
                Deadlines.dayOf(subject.draftExpiresAt()),
                clock.instant());
    }

    private void keepUntil(Application subject, Instant moment) {
        if (!Objects.equals(subject.draftExpiresAt(), moment)) {
            subject.keepDraftUntil(moment);
            processes.moveTimer(subject.caseNumber().value(), TIMER, moment);
        }
    }

    private Application find(CaseNumber caseNumber) {
        return applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
    }

    private List<CaseNumber> soon() {
        return Objects.requireNonNull(
                transactions.execute(
                        status ->
                                sql
                                        .sql(
                                                """
                                                select case_number from application
                                                where state in ('DRAFT', 'STARTED_IN_VISIT') and draft_expires_at < ?
                                                order by draft_expires_at limit ?
                                                """)
                                        .params(
                                                OffsetDateTime.ofInstant(
                                                        clock.instant().plus(AHEAD),
                                                        ZoneOffset.UTC),
                                                AT_ONCE)
                                        .query(String.class)
                                        .list()
                                        .stream()
                                        .map(CaseNumber::new)
                                        .toList()));
    }
}
