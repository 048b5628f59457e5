package dk.medvind.applications;

import dk.medvind.ExampleActors;
import dk.medvind.casework.HelpDesk;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkPage;
import dk.medvind.casework.WorkQuery;
import dk.medvind.casework.WorkRow;
import dk.medvind.casework.WorkView;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A team that nobody else's test is in, with a caseworker, a colleague, a leader, and work: people
 * who wait for help, which takes no engine's step to come about.
 */
record TeamAtWork(
        String name,
        ActingContext caseworker,
        ActingContext colleague,
        ActingContext leader,
        CitizenAtWork citizen,
        BeanFactory beans) {

    static TeamAtWork in(BeanFactory beans) {
        String team = "Team " + UUID.randomUUID();
        var actors = ExampleActors.in(beans);
        var made =
                new TeamAtWork(
                        team,
                        employee(actors, "Sanne Holm", team, Role.CASEWORKER),
                        employee(actors, "Bo Lind", team, Role.CASEWORKER),
                        employee(actors, "Leder Lis", team, Role.TEAM_LEADER),
                        CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel")),
                        beans);
        List.of(made.caseworker, made.colleague, made.leader).forEach(made::opensTheList);
        return made;
    }

    private static ActingContext employee(
            ExampleActors actors, String name, String team, Role role) {
        return actors.kept(
                ActingContext.staff(
                        new Actor(
                                UUID.randomUUID(),
                                name,
                                Set.of(role),
                                Administration.SOCIAL,
                                team)));
    }

    /** A draft whose citizen waits for help from this team; answers the work's id. */
    UUID work() {
        CaseNumber number = citizen.begin();
        try (var scope = Scopes.open(citizen.acting())) {
            beans.getBean(HelpDesk.class).ask(citizen.acting(), number.value(), null);
        }
        return change(
                sql -> {
                    sql.sql("update application set team = ? where case_number = ?")
                            .params(name, number.value())
                            .update();
                    sql.sql("update work_item set team = ? where case_number = ?")
                            .params(name, number.value())
                            .update();
                    return sql.sql(
                                    "select id from work_item where case_number = ? and kind = 'HELP'")
                            .param(number.value())
                            .query(UUID.class)
                            .single();
                });
    }

    /** Writes something of a piece of work, as the engine's transaction would. */
    void let(UUID work, String assignment, Object... values) {
        change(
                sql ->
                        sql.sql("update work_item set " + assignment + " where id = ?")
                                .params(
                                        java.util.stream.Stream.concat(
                                                        java.util.Arrays.stream(values),
                                                        java.util.stream.Stream.of(work))
                                                .toList())
                                .update());
    }

    String caseOf(UUID work) {
        return change(
                sql ->
                        sql.sql("select case_number from work_item where id = ?")
                                .param(work)
                                .query(String.class)
                                .single());
    }

    /** What somebody sees in a view, from its first page. */
    List<UUID> sees(ActingContext acting, WorkView view) {
        return rows(acting, WorkQuery.of(view)).stream().map(WorkRow::id).toList();
    }

    List<WorkRow> rows(ActingContext acting, WorkQuery query) {
        return as(acting, () -> beans.getBean(WorkList.class).page(acting, query, null)).rows();
    }

    /** All that the team of this employee can do, page by page. */
    static List<WorkRow> all(WorkList workList, ActingContext acting) {
        var rows = new ArrayList<WorkRow>();
        String from = null;
        do {
            String begin = from;
            WorkPage page =
                    Scopes.as(
                            acting,
                            () -> workList.page(acting, WorkQuery.of(WorkView.TEAM), begin));
            rows.addAll(page.rows());
            from = page.next();
        } while (from != null);
        return rows;
    }

    private void opensTheList(ActingContext acting) {
        sees(acting, WorkView.MINE);
    }

    <T> T as(ActingContext acting, Supplier<T> work) {
        return Scopes.as(acting, work);
    }

    /** Past row security, as Medvind itself. */
    <T> T change(java.util.function.Function<JdbcClient, T> work) {
        return Scopes.asSystem(
                () ->
                        beans.getBean(TransactionTemplate.class)
                                .execute(status -> work.apply(beans.getBean(JdbcClient.class))));
    }
}
