package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.JournalNote.About;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Sealing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes on a case (offentlighedsloven § 13). They are added and never changed or taken away; a
 * mistake is put right by another note.
 */
@Service
public class JournalNotes {

    /** So many characters a note has at most. */
    public static final int LONGEST = 10_000;

    private final JdbcClient sql;
    private final Sealing sealing;
    private final CaseDirectory cases;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    JournalNotes(
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

    /**
     * Writes a note on a case.
     *
     * @param key of this writing: the same key twice is one note
     * @throws TaskRefused if nothing or too much is written
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public void write(
            ActingContext acting, String caseNumber, UUID key, About about, String words) {
        CaseEntry entry = handled(acting, caseNumber);
        // Browsers send line breaks as two characters; people count them as one.
        String text = words.strip().replace("\r\n", "\n");
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new TaskRefused("casework.note.length");
        }
        int added =
                sql.sql(
                                """
                                insert into journal_note (id, application_id, about, words, author, at, acting_id)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(
                                key,
                                entry.applicationId(),
                                about.name(),
                                sealing.seal(text, context(key)),
                                acting.actor().displayName(),
                                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC),
                                acting.id())
                        .update();
        if (added > 0) {
            audit.write(
                    acting,
                    AuditEntry.changed("note", Purpose.CASE_HANDLING, entry.party(), caseNumber));
        }
    }

    /** The notes of a case, newest first. The page that shows them audits the look. */
    @Transactional(readOnly = true)
    public List<JournalNote> of(ActingContext acting, String caseNumber) {
        CaseEntry entry = handled(acting, caseNumber);
        return sql.sql(
                        "select id, about, words, author, at from journal_note where application_id = ?"
                                + " order by at desc, id")
                .param(entry.applicationId())
                .query(
                        (row, number) -> {
                            UUID id = row.getObject(1, UUID.class);
                            return new JournalNote(
                                    id,
                                    About.valueOf(row.getString(2)),
                                    sealing.openText(row.getBytes(3), context(id)),
                                    row.getString(4),
                                    row.getObject(5, OffsetDateTime.class).toInstant());
                        })
                .list();
    }

    private CaseEntry handled(ActingContext acting, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, Action.HANDLE, entry.access());
        return entry;
    }

    private static String context(UUID id) {
        return "journal_note.words|" + id;
    }
}
