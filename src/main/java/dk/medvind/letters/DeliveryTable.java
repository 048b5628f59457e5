package dk.medvind.letters;

import dk.medvind.integrations.digitalpost.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of sendings; row-level security decides of whose. */
@Repository
class DeliveryTable {

    /** The first that says how it ended stays; a delivery after a rejection is believed. */
    private static final String OPEN =
            " and channel = 'DIGITAL_POST' and state <> 'DELIVERED' and state <> :state";

    private static final String OF_LETTER =
            "update letter set state = :state, state_at = :at, state_told = kind <> 'DECISION' where message_id = :id"
                    + OPEN;

    private static final String OF_ATTEMPT =
            "update letter_attempt set state = :state, state_at = :at where message_id = :id"
                    + OPEN;

    private final JdbcClient sql;

    DeliveryTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Keeps the sending that came to nothing, and makes the letter ready to go anew. One of which
     * nobody has said anything went unanswered.
     */
    void sendAgain(UUID letter, UUID messageId) {
        sql.sql(
                        """
                        insert into letter_attempt (message_id, letter_id, channel, sent_at, state, state_at)
                        select message_id, id, channel, sent_at,
                            case when state = 'ACCEPTED' then 'UNANSWERED' else state end, state_at
                        from letter
                        where id = ? and sent_at is not null
                        """)
                .param(letter)
                .update();
        sql.sql(
                        """
                        update letter set message_id = ?, channel = null, sent_at = null, notified_on = null,
                            state = null, state_at = null, state_told = true
                        where id = ?
                        """)
                .params(messageId, letter)
                .update();
    }

    /**
     * Notes a receipt, as often as it comes.
     *
     * @return whether a sending of ours is known under that message id
     */
    boolean note(Receipt receipt, Instant now) {
        if (receipt.said() != Receipt.Said.TAKEN) {
            String state = receipt.said() == Receipt.Said.DELIVERED ? "DELIVERED" : "REJECTED";
            for (String update : List.of(OF_LETTER, OF_ATTEMPT)) {
                sql.sql(update)
                        .param("state", state)
                        .param("at", LetterTable.utc(now))
                        .param("id", receipt.messageId())
                        .update();
            }
        }
        return sql.sql(
                        """
                                select exists (select 1 from letter where message_id = :id and sent_at is not null)
                                    or exists (select 1 from letter_attempt where message_id = :id)
                                """)
                .param("id", receipt.messageId())
                .query(Boolean.class)
                .single();
    }

    /** Answers of which the process that waits does not know yet, oldest first. */
    List<LetterNews> untold(Instant since, int atMost) {
        return sql.sql(
                        """
                        select l.id, a.case_number, l.state = 'DELIVERED' as delivered
                        from letter l join application a on a.id = l.application_id
                        where not l.state_told and l.state_at >= ? order by l.state_at limit ?
                        """)
                .params(LetterTable.utc(since), atMost)
                .query(LetterNews.class)
                .list();
    }

    void told(UUID letter) {
        sql.sql("update letter set state_told = true where id = ?").param(letter).update();
    }
}
