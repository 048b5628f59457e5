package dk.medvind.audit;

import dk.medvind.identity.Access;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail for those who supervise it. Reading it is itself written into it, and the people
 * it is about stay without names.
 */
@Service
public class AuditReader {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** So many rows has a page. */
    public static final int PAGE = 50;

    private static final String ROWS =
            """
            select r.id, r.at, r.kind, r.what, r.purpose, r.about, r.case_number, r.channel,
                   coalesce(c.actor_name, '') as employee, c.team, coalesce(c.method, 'SYSTEM') as method
            from audit_row r left join acting_context c on c.id = r.acting_id
            where (:caseNumber::text is null or r.case_number = :caseNumber)
              and (:about::uuid is null or r.about = :about)
              and (:kind::text is null or r.kind = :kind)
              and (:employee::text is null or r.actor_id in
                    (select e.actor_id from acting_context e
                     where e.administration is not null and lower(e.actor_name) like :employee))
              and r.at >= :from and r.at < :to and (:before::bigint is null or r.id < :before)
            order by r.id desc limit :most
            """;

    private final JdbcClient sql;
    private final Parties parties;
    private final Access access;
    private final Audit audit;

    AuditReader(JdbcClient sql, Parties parties, Access access, Audit audit) {
        this.sql = sql;
        this.parties = parties;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Rows and where the next page begins.
     *
     * @param next the key to ask for older rows with; empty when there are none
     */
    public record Page(List<AuditLine> lines, Optional<Long> next) {}

    /**
     * A page of rows, newest first.
     *
     * @throws NotFoundForYou for everybody but auditors
     */
    @Transactional
    public Page read(ActingContext auditor, AuditQuestion question) {
        access.requireAuditor(auditor);
        audit.write(
                auditor,
                new AuditEntry(
                        AuditEntry.Kind.SEEN,
                        "audit-trail",
                        Purpose.AUDIT,
                        question.about(),
                        question.caseNumber()));
        List<AuditLine> found =
                sql.sql(ROWS)
                        .param("caseNumber", question.caseNumber())
                        .param("about", question.about() == null ? null : question.about().value())
                        .param("kind", question.kind() == null ? null : question.kind().name())
                        .param("employee", beginning(question))
                        .param("from", startOf(question.from()))
                        .param("to", startOf(question.to().plusDays(1)))
                        .param("before", question.before())
                        .param("most", PAGE + 1)
                        .query(AuditLine.class)
                        .list();
        if (found.size() <= PAGE) {
            return new Page(found, Optional.empty());
        }
        return new Page(found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).id()));
    }

    /**
     * The citizen with this number, if Medvind knows them.
     *
     * @throws NotFoundForYou for everybody but auditors
     */
    public Optional<PartyId> person(ActingContext auditor, CprNumber number) {
        access.requireAuditor(auditor);
        return Scopes.asLogin(() -> parties.find(number));
    }

    static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(COPENHAGEN).toOffsetDateTime();
    }

    /** As a pattern of SQL in which what people write has no meaning. */
    private static @Nullable String beginning(AuditQuestion question) {
        return question.employee() == null
                ? null
                : question.employee().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1")
                        + "%";
    }
}
