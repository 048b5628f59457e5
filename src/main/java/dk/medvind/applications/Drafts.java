package dk.medvind.applications;

import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is being written and not yet sent, one draft per form of a case; kept sealed, valid or not.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Drafts {

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    Drafts(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What was saved last; empty before that. */
    Answers read(Application subject, String form) {
        return sql.sql("select answers from draft where application_id = ? and form = ?")
                .params(subject.id(), form)
                .query(byte[].class)
                .optional()
                .map(bytes -> open(bytes, subject.id(), form))
                .orElse(Answers.empty());
    }

    /** Those whose names begin so, by their names. */
    Map<String, Answers> readAll(Application subject, String beginning) {
        return sql
                .sql(
                        "select form, answers from draft"
                                + " where application_id = ? and starts_with(form, ?)")
                .params(subject.id(), beginning)
                .query(Row.class)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Row::form, row -> open(row.answers(), subject.id(), row.form())));
    }

    /** Saves over what was there. */
    void save(Application subject, String form, Answers answers, ActingContext acting) {
        sql.sql(
                        """
                        insert into draft (application_id, form, answers, acting_id, saved_at) values (?, ?, ?, ?, ?)
                        on conflict (application_id, form) do update
                        set answers = excluded.answers, acting_id = excluded.acting_id, saved_at = excluded.saved_at
                        """)
                .params(
                        subject.id(),
                        form,
                        sealing.seal(answers.toJson(), context(subject.id(), form)),
                        acting.id(),
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }

    /** Removes a draft: it was sent or given up. */
    void discard(Application subject, String form) {
        sql.sql("delete from draft where application_id = ? and form = ?")
                .params(subject.id(), form)
                .update();
    }

    /** Removes the drafts whose name begins so. */
    void discardAll(Application subject, String beginning) {
        sql.sql("delete from draft where application_id = ? and starts_with(form, ?)")
                .params(subject.id(), beginning)
                .update();
    }

    /** Removes all drafts of an application that was given up. */
    void discardAll(Application subject) {
        sql.sql("delete from draft where application_id = ?").param(subject.id()).update();
    }

    private Answers open(byte[] sealed, UUID application, String form) {
        return Answers.fromJson(sealing.openText(sealed, context(application, form)));
    }

    private record Row(String form, byte[] answers) {}

    private static String context(UUID application, String form) {
        return "draft|" + application + "|" + form;
    }
}
