package dk.medvind.casework.papers;

import dk.medvind.casework.papers.PaperChange.What;
import dk.medvind.documents.Document;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of papers that somebody put right; a file without a row is as it came. */
@Repository
class CasePaperRows {

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    CasePaperRows(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The papers of a file that are not split further, in the order of its pages. */
    List<CasePaper> of(Document file) {
        List<CasePaper> rows =
                sql.sql("select * from case_paper where document_id = ? and ended_at is null")
                        .param(file.id())
                        .query((row, number) -> paper(row, file))
                        .list();
        CasePaper whole =
                rows.stream()
                        .filter(each -> !each.isPart())
                        .findFirst()
                        .orElseGet(() -> new CasePaper(file.id(), file, null, 1, 0, null, 0, 0));
        return leaves(whole, rows).toList();
    }

    private static Stream<CasePaper> leaves(CasePaper paper, List<CasePaper> rows) {
        List<CasePaper> parts =
                rows.stream()
                        .filter(each -> paper.id().equals(each.partOf()))
                        .sorted(Comparator.comparingInt(CasePaper::first))
                        .toList();
        return parts.isEmpty()
                ? Stream.of(paper)
                : parts.stream().flatMap(part -> leaves(part, rows));
    }

    /** What was done with a paper and with those it was split from, newest first. */
    List<PaperChange> history(UUID paper) {
        return sql.sql(
                        """
                        with recursive line as (
                          select id, part_of from case_paper where id = ?
                          union all
                          select p.id, p.part_of from case_paper p join line on p.id = line.part_of)
                        select what, author, at from case_paper_change
                        where paper_id in (select id from line) order by at desc, id
                        """)
                .param(paper)
                .query(
                        (row, number) ->
                                new PaperChange(
                                        What.valueOf(row.getString(1)),
                                        row.getString(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Of which file a paper is, also one that has ended. */
    Optional<UUID> fileOf(UUID paper) {
        return sql.sql("select document_id from case_paper where id = ?")
                .param(paper)
                .query(UUID.class)
                .optional();
    }

    boolean turn(ActingContext acting, CasePaper paper, int quarters) {
        return changes(acting, paper, "quarters = ?", quarters);
    }

    boolean name(ActingContext acting, CasePaper paper, @Nullable String title) {
        byte[] kept = title == null ? null : sealing.seal(title, context(paper.id()));
        return changes(acting, paper, "title_sealed = ?", kept);
    }

    /** Splits it after a page of its file. */
    boolean split(ActingContext acting, CasePaper paper, int after, int last) {
        if (!changes(acting, paper, "quarters = ?", paper.quarters())) {
            return false;
        }
        part(acting, paper, paper.first(), after);
        part(acting, paper, after + 1, last);
        return true;
    }

    /** Ends all parts of a paper that were not changed since; false if one was split further. */
    boolean join(ActingContext acting, CasePaper part, UUID whole) {
        boolean splitFurther =
                sql.sql(
                                        """
                                select count(*) from case_paper p join case_paper c on c.part_of = p.id
                                where p.part_of = ? and p.ended_at is null and c.ended_at is null
                                """)
                                .param(whole)
                                .query(Integer.class)
                                .single()
                        > 0;
        return !splitFurther
                && changes(acting, part, "quarters = ?", part.quarters())
                && sql.sql(
                                        "update case_paper set ended_at = ?, ended_by = ? where part_of = ? and ended_at is null")
                                .params(now(), acting.id(), whole)
                                .update()
                        > 0;
    }

    void tell(ActingContext acting, UUID paper, What what) {
        sql.sql(
                        "insert into case_paper_change (id, paper_id, what, author, at, acting_id) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        paper,
                        what.name(),
                        acting.actor().displayName(),
                        now(),
                        acting.id())
                .update();
    }

    private void part(ActingContext acting, CasePaper whole, int first, int last) {
        sql.sql(
                        """
                        insert into case_paper
                          (id, document_id, part_of, first_page, last_page, quarters, begun_at, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), whole.file().id(), whole.id(), first, last)
                .params(whole.quarters(), now(), acting.id())
                .update();
    }

    /** False if somebody else changed it meanwhile: the version it was seen in is not the last. */
    private boolean changes(
            ActingContext acting, CasePaper seen, String what, @Nullable Object value) {
        if (!seen.isPart()) {
            sql.sql(
                            """
                            insert into case_paper (id, document_id, begun_at, acting_id) values (?, ?, ?, ?)
                            on conflict (id) do nothing
                            """)
                    .params(seen.id(), seen.file().id(), now(), acting.id())
                    .update();
        }
        return sql.sql(
                                "update case_paper set version = version + 1, "
                                        + what
                                        + " where id = ? and version = ? and ended_at is null")
                        .param(value)
                        .params(seen.id(), seen.version())
                        .update()
                > 0;
    }

    private CasePaper paper(ResultSet row, Document file) throws SQLException {
        var id = row.getObject("id", UUID.class);
        Optional<byte[]> title = Optional.ofNullable(row.getBytes("title_sealed"));
        UUID partOf = row.getObject("part_of", UUID.class);
        return new CasePaper(
                id,
                file,
                partOf,
                partOf == null ? 1 : row.getInt("first_page"),
                row.getInt("last_page"),
                title.map(kept -> sealing.openText(kept, context(id))).orElse(null),
                row.getInt("quarters"),
                row.getInt("version"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static String context(UUID id) {
        return "case_paper.title|" + id;
    }
}
