package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Sealing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words by which a citizen and an employee on the phone know that they mean the same case. They
 * live for half an hour. Whoever types them must be an employee who handles such cases, and learns
 * the number of the case; a draft they may see for as long as the words live.
 */
@Service
public class SpokenCodes {

    /** How long the words are good for. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private static final int TRIES = 20;

    private final JdbcClient sql;
    private final Sealing sealing;
    private final CaseDirectory cases;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    SpokenCodes(
            JdbcClient sql,
            Sealing sealing,
            CaseDirectory cases,
            Access access,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Words and how long they are good for. */
    public record SpokenCode(String words, Instant until) {

        @Override
        public String toString() {
            return "SpokenCode[" + until + "]";
        }
    }

    /**
     * The words that are good now, if any.
     *
     * @throws NotFoundForYou if the case is not the citizen's own
     */
    @Transactional(readOnly = true)
    public Optional<SpokenCode> live(ActingContext acting, String caseNumber) {
        UUID application = own(acting, caseNumber).applicationId();
        return sql.sql(
                        "select code, expires_at from spoken_code where application_id = ? and expires_at > ?")
                .params(application, now())
                .query(
                        (row, number) ->
                                new SpokenCode(
                                        sealing.openText(row.getBytes(1), context(application)),
                                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Makes new words; older ones of the case are good no more.
     *
     * @throws NotFoundForYou if the case is not the citizen's own
     */
    @Transactional
    public void make(ActingContext acting, String caseNumber) {
        CaseEntry entry = own(acting, caseNumber);
        UUID application = entry.applicationId();
        sql.sql("delete from spoken_code where application_id = ?").param(application).update();
        boolean made = false;
        for (int tries = 0; !made && tries < TRIES; tries++) {
            made = keep(application, SpokenWords.drawn());
        }
        if (!made) {
            throw new IllegalStateException("All spoken codes are taken");
        }
        cases.invite(caseNumber, clock.instant().plus(LIFE));
        audit.write(
                acting,
                AuditEntry.changed("spoken-code", Purpose.OWN_MATTER, entry.party(), caseNumber));
    }

    /** The case whose words these are, if the employee may handle it. */
    @Transactional
    public Optional<String> caseOf(ActingContext acting, String typed) {
        return SpokenWords.heard(typed)
                .flatMap(this::number)
                .flatMap(cases::find)
                .filter(entry -> access.permits(acting, Action.HANDLE, entry.access()))
                .map(
                        entry -> {
                            audit.write(
                                    acting,
                                    AuditEntry.seen(
                                            "spoken-code",
                                            Purpose.CASE_HANDLING,
                                            entry.party(),
                                            entry.caseNumber()));
                            return entry.caseNumber();
                        });
    }

    /** False when another case has these words, which stays hidden otherwise. */
    private boolean keep(UUID application, String words) {
        return sql.sql(
                                """
                                insert into spoken_code (application_id, code_index, code, expires_at) values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                application,
                                sealing.index(words),
                                sealing.seal(words, context(application)),
                                now().plus(LIFE))
                        .update()
                > 0;
    }

    private Optional<String> number(String words) {
        return sql.sql(
                        """
                        select a.case_number from spoken_code c join application a on a.id = c.application_id
                        where c.code_index = ? and c.expires_at > ?
                        """)
                .params(sealing.index(words), now())
                .query(String.class)
                .optional();
    }

    private CaseEntry own(ActingContext acting, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, Action.APPLY, entry.access());
        return entry;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static String context(UUID application) {
        return "spoken_code|" + application;
    }
}
