package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of questions to colleagues; their words are sealed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ColleagueQuestionRows {

    private static final String SELECT =
            "select number, task, asker, asker_name, asked_name, words, asked_at, due"
                    + " from colleague_question where answered_at is null and withdrawn_at is null and ";

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    ColleagueQuestionRows(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The number of the case's next question; who asks at the same time waits. */
    int next(UUID application) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("question|" + application)
                .query((row, n) -> n)
                .list();
        return sql.sql(
                        "select coalesce(max(number), 0) + 1 from colleague_question where application_id = ?")
                .param(application)
                .query(Integer.class)
                .single();
    }

    void insert(UUID application, ColleagueQuestion question, ActingContext acting) {
        sql.sql(
                        """
                        insert into colleague_question (id, application_id, number, task, asker, asker_name, asked_name, words, asked_at, due, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        application,
                        question.number(),
                        question.task(),
                        question.asker(),
                        question.askerName(),
                        question.askedName(),
                        sealing.seal(question.words(), context(question.task())),
                        question.askedAt().atOffset(ZoneOffset.UTC),
                        question.due().atOffset(ZoneOffset.UTC),
                        acting.id())
                .update();
    }

    /** What is not answered on a case, oldest first. */
    List<ColleagueQuestion> open(UUID application) {
        return sql.sql(SELECT + "application_id = ? order by number")
                .param(application)
                .query(this::question)
                .list();
    }

    /** Who asked the question of this work. */
    Optional<Colleague> asker(UUID task) {
        return sql.sql(
                        "select asker as id, asker_name as name from colleague_question where task = ?")
                .param(task)
                .query(Colleague.class)
                .optional();
    }

    void answered(UUID task) {
        end("answered_at", task);
    }

    void withdrawn(UUID task) {
        end("withdrawn_at", task);
    }

    private void end(String column, UUID task) {
        sql.sql("update colleague_question set " + column + " = ? where task = ?")
                .params(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC), task)
                .update();
    }

    private ColleagueQuestion question(ResultSet row, int n) throws SQLException {
        UUID task = row.getObject(2, UUID.class);
        return new ColleagueQuestion(
                row.getInt(1),
                task,
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                sealing.openText(row.getBytes(6), context(task)),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    private static String context(UUID task) {
        return "colleague_question.words|" + task;
    }
}
