package dk.medvind.letters;

import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of letters; row-level security decides whose rows there are. */
@Repository
class LetterTable {

    /**
     * The case a letter belongs to.
     *
     * @param contact the name of whom its citizen may ask for; null for the team
     */
    record Subject(
            PartyId party,
            String caseNumber,
            Administration administration,
            String team,
            @Nullable String contact) {}

    private final JdbcClient sql;

    LetterTable(JdbcClient sql) {
        this.sql = sql;
    }

    Subject subject(UUID applicationId) {
        return sql.sql(
                        """
                        select a.party_id, a.case_number, a.administration, a.team, h.employee_name
                        from application a
                        left join case_handler h on h.case_number = a.case_number and h.role = 'CONTACT' and h.ended_at is null
                        where a.id = ?
                        """)
                .param(applicationId)
                .query(
                        (row, number) ->
                                new Subject(
                                        new PartyId(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        Administration.valueOf(row.getString(3)),
                                        row.getString(4),
                                        row.getString(5)))
                .optional()
                .orElseThrow(() -> new NotFoundForYou("application"));
    }

    void insert(Letter letter) {
        sql.sql(
                        """
                        insert into letter (id, application_id, kind, title, language, document_id, message_id, composed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        letter.id(),
                        letter.applicationId(),
                        letter.kind().name(),
                        letter.title(),
                        letter.language().getLanguage(),
                        letter.documentId(),
                        letter.messageId(),
                        utc(letter.composedAt()))
                .update();
    }

    /** The letter, held until the transaction ends, so that two senders do not send it twice. */
    Letter lock(UUID id) {
        return sql.sql("select * from letter where id = ? for update")
                .param(id)
                .query(LetterTable::letter)
                .optional()
                .orElseThrow(() -> new NotFoundForYou("letter"));
    }

    List<Letter> of(UUID applicationId) {
        return sql.sql(
                        "select * from letter where application_id = ? order by composed_at desc, id")
                .param(applicationId)
                .query(LetterTable::letter)
                .list();
    }

    List<Letter> sentTo(PartyId party) {
        return sql.sql(
                        """
                        select l.* from letter l join application a on a.id = l.application_id
                        where a.party_id = ? and l.sent_at is not null order by l.sent_at desc, l.id
                        """)
                .param(party.value())
                .query(LetterTable::letter)
                .list();
    }

    void sent(UUID id, Delivery delivery) {
        sql.sql(
                        """
                        update letter set channel = ?, sent_at = ?, notified_on = ?, state = ?, state_at = ?,
                            state_told = true
                        where id = ?
                        """)
                .params(
                        delivery.channel().name(),
                        utc(delivery.sentAt()),
                        delivery.notifiedOn(),
                        delivery.state().name(),
                        utc(delivery.sentAt()),
                        id)
                .update();
    }

    void replaced(UUID id, UUID by) {
        sql.sql("update letter set replaced_by = ? where id = ?").params(by, id).update();
    }

    static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("document_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("composed_at", OffsetDateTime.class).toInstant(),
                delivery(row),
                row.getObject("replaced_by", UUID.class));
    }

    private static @Nullable Delivery delivery(ResultSet row) throws SQLException {
        var sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return sentAt == null
                ? null
                : new Delivery(
                        LetterChannel.valueOf(row.getString("channel")),
                        sentAt.toInstant(),
                        row.getObject("notified_on", LocalDate.class),
                        LetterState.valueOf(row.getString("state")));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
