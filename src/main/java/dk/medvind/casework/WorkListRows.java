package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the work list: every view is a walk along one index of open rows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WorkListRows {

    private static final String COLUMNS =
            """
            p.id, p.kind, p.name, p.case_number, p.application_type, p.channel, a.party_id, p.urgency, p.critical_on,
            p.decision_due, p.deadline, p.received_at, p.back_on, p.assignee, p.assignee_name, p.team, p.place, p.order_at, p.created
            """;

    private final JdbcClient sql;
    private final Absences absences;
    private final ObjectProvider<UserTask> tasks;
    private final Clock clock;

    WorkListRows(JdbcClient sql, Absences absences, ObjectProvider<UserTask> tasks, Clock clock) {
        this.sql = sql;
        this.absences = absences;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** So many rows in the order of the query, behind the key if there is one. */
    List<WorkRow> page(ActingContext acting, WorkQuery query, @Nullable PageKey key, int most) {
        var conditions = conditions(query);
        var parameters = parameters(acting, query);
        if (key != null) {
            conditions.add(query.sort().behind());
            parameters.put("place", key.place());
            parameters.put("at", key.moment());
            parameters.put("id", key.id().toString());
        }
        parameters.put("most", most);
        String order = query.sort().order();
        // Which rows those are is told by an index alone; the rest is read of them only.
        String statement =
                "select "
                        + COLUMNS
                        + " from (select w.id from work_item w where "
                        + String.join(" and ", conditions)
                        + " order by "
                        + order
                        + " limit :most) shown join work_item p on p.id = shown.id"
                        + " join application a on a.case_number = p.case_number order by "
                        // The other tables have columns of the same names.
                        + order.replaceAll("\\b(place|order_at|deadline_at|came_at|id)\\b", "p.$1");
        return sql.sql(statement).params(parameters).query(WorkRow.class).list();
    }

    /**
     * How many rows each view holds, with its filters, at most {@link WorkCount#MOST}; asked at
     * once, in the order of the queries, of which one at most has filters.
     */
    List<WorkCount> counts(ActingContext acting, List<WorkQuery> queries) {
        var parameters = new HashMap<String, Object>();
        queries.forEach(query -> parameters.putAll(parameters(acting, query)));
        return sql.sql(
                        queries.stream()
                                .map(
                                        query ->
                                                "select '"
                                                        + query.view().name()
                                                        + "' as view, ("
                                                        + counted(conditions(query), WorkCount.MOST)
                                                        + ") as rows")
                                .collect(Collectors.joining(" union all ")))
                .params(parameters)
                .query(WorkCount.class)
                .list();
    }

    /** How many of them have come since, at most a hundred. */
    int countSince(ActingContext acting, WorkQuery query, Instant since) {
        var conditions = conditions(query);
        conditions.add("w.created > :since");
        var parameters = parameters(acting, query);
        parameters.put("since", utc(since));
        return sql.sql(counted(conditions, 100)).params(parameters).query(Integer.class).single();
    }

    /** Waits for whoever changes this work now, so that what is read next is how it stands. */
    void await(UUID id) {
        sql.sql("select id from work_item where id = ? for update").param(id).query().listOfRows();
    }

    boolean hasApprovals() {
        return !approvals().isEmpty();
    }

    private Set<String> approvals() {
        return tasks.stream()
                .filter(UserTask::isApproval)
                .map(UserTask::activity)
                .collect(Collectors.toSet());
    }

    private static String counted(List<String> conditions, int most) {
        return "select count(*) from (select 1 from work_item w where "
                + String.join(" and ", conditions)
                + " limit "
                + most
                + ") counted";
    }

    private static List<String> conditions(WorkQuery query) {
        var all = new ArrayList<String>();
        all.add("w.ended is null");
        all.add(query.view().condition());
        all.addAll(query.filter().conditions());
        return all;
    }

    private Map<String, Object> parameters(ActingContext acting, WorkQuery query) {
        Administration administration = acting.actor().administration();
        String team = acting.actor().team();
        Instant now = clock.instant();
        var all = new HashMap<String, Object>();
        all.put("administration", administration == null ? "" : administration.name());
        all.put("team", team == null ? "" : team);
        all.put("today", LocalDate.ofInstant(now, WorkList.COPENHAGEN));
        all.put("now", utc(now));
        all.put("soon", utc(now.plus(DeadlineLight.SOON)));
        if (query.view() == WorkView.APPROVALS) {
            Set<String> approvals = approvals();
            all.put("approvals", approvals.isEmpty() ? Set.of("") : approvals);
        }
        if (query.view() == WorkView.MINE) {
            var mine = new ArrayList<UUID>(absences.absentFor(acting).keySet());
            mine.add(acting.actor().id());
            all.put("mine", mine);
        }
        WorkFilter filter = query.filter();
        putIfGiven(all, "type", filter.type());
        putIfGiven(all, "step", filter.step());
        putIfGiven(all, "channel", filter.channel());
        putIfGiven(all, "handler", filter.handler());
        return all;
    }

    private static void putIfGiven(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
