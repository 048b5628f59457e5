package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.LetterKind;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends those whose application an employee registered a receipt: what was asked for, since when
 * the clock runs, and how to go on. Before the form is sent no process can do it. Every node does;
 * the database deals them out, and a letter that does not get through is tried again.
 */
@Component
class OwedReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(OwedReceipts.class);
    private static final String STEP = "sendRegistrationReceipt";

    /** A node that takes one and dies holds it no longer than this. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(30));
    private static final Duration LATER = Duration.ofHours(2);

    private final ApplicationRows applications;
    private final Mail mail;
    private final CaseWords words;
    private final Dossier dossier;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OwedReceipts(
            ApplicationRows applications,
            Mail mail,
            CaseWords words,
            Dossier dossier,
            JdbcClient sql,
            TransactionTemplate transactions,
            Clock clock) {
        this.applications = applications;
        this.mail = mail;
        this.words = words;
        this.dossier = dossier;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The citizen is to get one, in the transaction of what they get it for. */
    void owe(Application subject) {
        sql.sql(
                        "insert into owed_receipt (application_id, due_at) values (?, ?) on conflict do nothing")
                .params(subject.id(), in(Duration.ZERO))
                .update();
    }

    @Scheduled(fixedDelayString = "${medvind.receipts.look-every:5s}")
    void sendOwed() {
        try (var scope = Scopes.openSystem()) {
            for (Optional<Owed> next = take(); next.isPresent(); next = take()) {
                send(next.get());
            }
        }
    }

    private Optional<Owed> take() {
        return Objects.requireNonNull(
                transactions.execute(
                        status ->
                                sql.sql(
                                                """
                                        update owed_receipt o set due_at = ?, attempts = attempts + 1
                                        from application a
                                        where a.id = o.application_id and o.application_id =
                                            (select application_id from owed_receipt where due_at <= ?
                                             order by due_at limit 1 for update skip locked)
                                        returning o.application_id, a.case_number, o.attempts
                                        """)
                                        .params(in(LEASE), in(Duration.ZERO))
                                        .query(Owed.class)
                                        .optional()));
    }

    private void send(Owed owed) {
        try {
            transactions.executeWithoutResult(status -> send(new CaseNumber(owed.caseNumber())));
        } catch (RuntimeException e) {
            LOG.warn("No receipt yet in {}: {}", owed.caseNumber(), e.getClass().getSimpleName());
            transactions.executeWithoutResult(status -> putOff(owed));
        }
    }

    private void send(CaseNumber caseNumber) {
        Application subject = applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
        var model = words.about(subject);
        model.put(
                "decisionDue",
                Optional.ofNullable(subject.decisionDue()).map(Deadlines::dayOf).orElse(null));
        mail.writeAndSend(subject, LetterKind.RECEIPT, "registered", model, STEP);
        dossier.note(subject, Kind.RECEIPT_SENT, "registered", ActingContext.system());
        sql.sql("delete from owed_receipt where application_id = ?").param(subject.id()).update();
    }

    private void putOff(Owed owed) {
        int tried = owed.attempts() - 1;
        Duration pause = tried < PAUSES.size() ? PAUSES.get(tried) : LATER;
        sql.sql("update owed_receipt set due_at = ? where application_id = ?")
                .params(in(pause), owed.applicationId())
                .update();
    }

    private OffsetDateTime in(Duration wait) {
        return clock.instant().plus(wait).atOffset(ZoneOffset.UTC);
    }

    private record Owed(UUID applicationId, String caseNumber, int attempts) {}
}
