package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Bring back on … because …": work leaves the lists until a day. No legal clock moves: what gets
 * late meanwhile is among the overdue, and what gets urgent comes back at once.
 */
@Service
@Transactional
public class Later {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DAYS = 366;

    private final JdbcClient sql;
    private final Sealing sealing;
    private final WorkList workList;
    private final OfficeDays officeDays;
    private final Audit audit;
    private final Clock clock;

    Later(
            JdbcClient sql,
            Sealing sealing,
            WorkList workList,
            OfficeDays officeDays,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.workList = workList;
        this.officeDays = officeDays;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why work was put off, and by whom. */
    public record Reason(String words, String by, Instant at) {

        @Override
        public String toString() {
            return "Reason[" + at + "]";
        }
    }

    /**
     * Puts work off until a day.
     *
     * @throws TaskRefused with a sentence if the day or the reason cannot be, or a colleague has it
     */
    public void bringBack(ActingContext acting, UUID id, LocalDate day, String because) {
        WorkItem item = changeable(acting, id);
        String words = because.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new TaskRefused("casework.later.reason", String.valueOf(LONGEST_REASON));
        }
        check(item, day);
        sql.sql(
                        """
                        insert into set_aside (work_item, reason, acting_id, at) values (?, ?, ?, ?)
                        on conflict (work_item) do update set reason = excluded.reason, acting_id = excluded.acting_id, at = excluded.at
                        """)
                .params(
                        id,
                        sealing.seal(words, context(id)),
                        acting.id(),
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .update();
        item.bringBackOn(day);
        tell(acting, item, "work.put-off");
    }

    /** Brings work back to the lists now. */
    public void bringBackNow(ActingContext acting, UUID id) {
        WorkItem item = changeable(acting, id);
        item.bringBackOn(null);
        sql.sql("delete from set_aside where work_item = ?").param(id).update();
        tell(acting, item, "work.brought-back");
    }

    /** Why it was put off last; empty when it never was, or was brought back by hand. */
    @Transactional(readOnly = true)
    public Optional<Reason> reason(ActingContext acting, WorkItem item) {
        workList.item(acting, item.id());
        return sql.sql(
                        """
                        select s.reason, c.actor_name, s.at from set_aside s join acting_context c on c.id = s.acting_id
                        where s.work_item = ?
                        """)
                .param(item.id())
                .query(
                        (row, number) ->
                                new Reason(
                                        sealing.openText(row.getBytes(1), context(item.id())),
                                        row.getString(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private WorkItem changeable(ActingContext acting, UUID id) {
        WorkItem item = workList.item(acting, id);
        if (!item.isOpen()) {
            throw new TaskRefused("casework.task.done");
        }
        if (!workList.isFreeFor(acting, item)) {
            throw new TaskRefused("casework.bulk.not-yours");
        }
        return item;
    }

    private void check(WorkItem item, LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkList.COPENHAGEN);
        if (!day.isAfter(today)) {
            throw new TaskRefused("casework.later.past");
        }
        if (day.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new TaskRefused("casework.later.far");
        }
        LocalDate open = officeDays.openOnOrAfter(day);
        if (!open.equals(day)) {
            throw new TaskRefused("casework.later.closed", written(open));
        }
        Instant due = item.facts().decisionDue();
        LocalDate last = due == null ? null : LocalDate.ofInstant(due, WorkList.COPENHAGEN);
        if (last != null && !last.isBefore(today) && day.isAfter(last)) {
            throw new TaskRefused("casework.later.deadline", written(last));
        }
    }

    private static String written(LocalDate day) {
        var locale = LocaleContextHolder.getLocale();
        String pattern = locale.getLanguage().equals("en") ? "d MMMM yyyy" : "d. MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private void tell(ActingContext acting, WorkItem item, String what) {
        audit.write(
                acting,
                AuditEntry.changed(
                        what,
                        Purpose.CASE_HANDLING,
                        workList.entry(item).party(),
                        item.caseNumber()));
    }

    private static String context(UUID id) {
        return "set_aside.reason|" + id;
    }
}
