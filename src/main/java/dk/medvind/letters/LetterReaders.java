package dk.medvind.letters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What those who write letters know of how the citizen reads them: the support flags. */
@Repository
class LetterReaders {

    private final JdbcClient sql;

    LetterReaders(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the case's administration has noted about its citizen and holds on this day. */
    LetterNeeds needs(UUID applicationId, LocalDate today) {
        var held = new HashMap<String, @Nullable String>();
        sql.sql(
                        """
                        select f.need, f.language
                        from application a
                        join support_flag f on f.party_id = a.party_id and f.administration = a.administration
                        where a.id = ? and f.ended_at is null and f.until >= ?
                        """)
                .params(applicationId, today)
                .query(
                        row -> {
                            held.put(row.getString(1), row.getString(2));
                        });
        String spoken = held.get("INTERPRETER");
        return new LetterNeeds(
                spoken == null ? null : Locale.forLanguageTag(spoken),
                held.containsKey("SIGN_LANGUAGE"),
                held.containsKey("LARGE_PRINT"),
                held.containsKey("READ_ALOUD"));
    }
}
