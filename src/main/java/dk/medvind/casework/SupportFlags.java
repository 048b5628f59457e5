package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.SupportFlag.Need;
import dk.medvind.casework.SupportFlag.Source;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Support flags of citizens: noted and ended by employees on a case of theirs, each with a source
 * and a last day; the citizen sees their own. One administration does not see another's.
 */
@Service
public class SupportFlags {

    /** The languages interpreters are ordered in. */
    public static final List<Locale> LANGUAGES =
            List.of("ar", "bs", "en", "fa", "ku", "pl", "ps", "ro", "so", "ti", "tr", "uk", "ur")
                    .stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    /** After so many months somebody must ask again. */
    public static final List<Integer> MONTHS = List.of(3, 12, 24);

    private static final String OPEN =
            "select id, need, language, source, until from support_flag"
                    + " where party_id = ? and ended_at is null and until >= ?";

    private final JdbcClient sql;
    private final CaseDirectory cases;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    SupportFlags(JdbcClient sql, CaseDirectory cases, Access access, Audit audit, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes a need; an older note of the same need ends.
     *
     * @param language of an interpreter; left out for other needs
     * @param months one of {@link #MONTHS}
     * @throws TaskRefused if an interpreter has no language of {@link #LANGUAGES} or the months are
     *     others
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public void note(
            ActingContext acting,
            String caseNumber,
            Need need,
            @Nullable Locale language,
            Source source,
            int months) {
        CaseEntry entry = handled(acting, caseNumber);
        if (need == Need.INTERPRETER && !LANGUAGES.contains(language)) {
            throw new TaskRefused("casework.need.no-language");
        }
        if (!MONTHS.contains(months)) {
            throw new TaskRefused("casework.need.no-months");
        }
        end(acting, entry, "need = ?", need.name());
        sql.sql(
                        """
                        insert into support_flag (id, party_id, administration, need, language, source, until, noted_at, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        entry.party().value(),
                        entry.administration().name(),
                        need.name())
                .param(need == Need.INTERPRETER && language != null ? language.getLanguage() : null)
                .params(source.name(), today().plusMonths(months), now(), acting.id())
                .update();
        write(acting, entry);
    }

    /** Ends a flag of the case's citizen; one that has ended stays so. */
    @Transactional
    public void end(ActingContext acting, String caseNumber, UUID flag) {
        CaseEntry entry = handled(acting, caseNumber);
        if (end(acting, entry, "id = ?", flag) > 0) {
            write(acting, entry);
        }
    }

    /** What holds today of the case's citizen. The page that shows it audits the look. */
    @Transactional(readOnly = true)
    public List<SupportFlag> of(ActingContext acting, String caseNumber) {
        CaseEntry entry = handled(acting, caseNumber);
        return open(entry.party());
    }

    /** What is noted about the citizen themselves, by any administration. */
    @Transactional(readOnly = true)
    public List<SupportFlag> ofSelf(ActingContext citizen) {
        return open(citizen.party());
    }

    private List<SupportFlag> open(PartyId party) {
        return sql.sql(OPEN + " order by noted_at, id")
                .params(party.value(), today())
                .query(SupportFlags::flag)
                .list();
    }

    private int end(ActingContext acting, CaseEntry entry, String which, Object value) {
        return sql.sql(
                        "update support_flag set ended_at = ?, ended_by = ? where ended_at is null"
                                + " and party_id = ? and administration = ? and "
                                + which)
                .params(
                        now(),
                        acting.id(),
                        entry.party().value(),
                        entry.administration().name(),
                        value)
                .update();
    }

    private CaseEntry handled(ActingContext acting, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, Action.HANDLE, entry.access());
        return entry;
    }

    private void write(ActingContext acting, CaseEntry entry) {
        audit.write(
                acting,
                AuditEntry.changed(
                        "support-flag", Purpose.CASE_HANDLING, entry.party(), entry.caseNumber()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkList.COPENHAGEN);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static SupportFlag flag(ResultSet row, int number) throws SQLException {
        String language = row.getString(3);
        return new SupportFlag(
                row.getObject(1, UUID.class),
                Need.valueOf(row.getString(2)),
                language == null ? null : Locale.forLanguageTag(language),
                Source.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class));
    }
}
