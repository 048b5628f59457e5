package dk.medvind.applications.fileaccess;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept out of a citizen's portal, letters and extracts until somebody lifts it. A part is
 * known by a keyed fingerprint of its address in the file, so that the mark says nothing of it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Marks {

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    Marks(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * A mark that stands.
     *
     * @param why for the office
     * @param facts what is given of an internal paper instead; null when it tells none of its own
     */
    record Mark(
            UUID id,
            String part,
            @Nullable UUID documentId,
            Ground ground,
            String why,
            @Nullable String facts) {

        @Override
        public String toString() {
            return "Mark[" + id + ", " + ground + "]";
        }
    }

    /** The name of a part, from where it stands in its file; the same each time. */
    public String nameOf(UUID applicationId, String address) {
        return HexFormat.of()
                .formatHex(sealing.index("file-part|" + applicationId + "|" + address))
                .substring(0, 32);
    }

    /** The names of what is marked now. */
    public Set<String> standing(UUID applicationId) {
        return Set.copyOf(
                sql.sql("select part from file_mark where application_id = ? and lifted_at is null")
                        .param(applicationId)
                        .query(String.class)
                        .list());
    }

    /** The files that are marked now. */
    public Set<UUID> files(UUID applicationId) {
        return Set.copyOf(
                sql.sql(
                                "select document_id from file_mark where application_id = ?"
                                        + " and document_id is not null and lifted_at is null")
                        .param(applicationId)
                        .query(UUID.class)
                        .list());
    }

    /** What is marked now, by part. */
    Map<String, Mark> of(UUID applicationId) {
        return sql
                .sql(
                        "select id, part, document_id, ground, why, facts from file_mark"
                                + " where application_id = ? and lifted_at is null")
                .param(applicationId)
                .query(this::mark)
                .list()
                .stream()
                .collect(Collectors.toMap(Mark::part, Function.identity()));
    }

    /** Marks parts that are not marked. */
    void mark(
            ActingContext acting,
            UUID applicationId,
            List<FilePart> parts,
            Ground ground,
            String why,
            @Nullable String facts) {
        for (FilePart part : parts) {
            UUID id = UUID.randomUUID();
            sql.sql(
                            """
                            insert into file_mark (id, application_id, part, document_id, ground, why, facts, marked_at, acting_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(id)
                    .param(applicationId)
                    .param(part.name())
                    .param(part.documentId())
                    .param(ground.name())
                    .param(sealing.seal(why, context(id, "why")))
                    .param(facts == null ? null : sealing.seal(facts, context(id, "facts")))
                    .param(now())
                    .param(acting.id())
                    .update();
        }
    }

    /** Lifts marks; they stay as what they were. */
    void lift(ActingContext acting, List<Mark> marks, String why) {
        for (Mark mark : marks) {
            sql.sql(
                            "update file_mark set lifted_at = ?, lifted_by = ?, lift_why = ?"
                                    + " where id = ? and lifted_at is null")
                    .param(now())
                    .param(acting.id())
                    .param(sealing.seal(why, context(mark.id(), "lift")))
                    .param(mark.id())
                    .update();
        }
    }

    private Mark mark(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] facts = row.getBytes("facts");
        return new Mark(
                id,
                row.getString("part"),
                row.getObject("document_id", UUID.class),
                Ground.valueOf(row.getString("ground")),
                sealing.openText(row.getBytes("why"), context(id, "why")),
                facts == null ? null : sealing.openText(facts, context(id, "facts")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String context(UUID id, String column) {
        return "file_mark." + column + "|" + id;
    }
}
