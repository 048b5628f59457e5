package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Employees who have opened their work list, and the team they were in then. */
@Repository
@Transactional
public class Colleagues {

    private final JdbcClient sql;
    private final CaseDirectory cases;
    private final Clock clock;

    Colleagues(JdbcClient sql, CaseDirectory cases, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
    }

    /** Everybody in the employee's own team, by name, the employee included. */
    public List<Colleague> of(ActingContext acting) {
        return sql.sql(
                        "select id, name from employee where administration = ? and team = ? order by name, id")
                .params(administration(acting), team(acting))
                .query(Colleague.class)
                .list();
    }

    /** Teams of the employee's administration, the own one left out. */
    public SortedSet<String> otherTeams(ActingContext acting) {
        var teams = new TreeSet<String>();
        Administration administration = acting.actor().administration();
        if (administration != null) {
            teams.addAll(cases.teams(administration));
        }
        teams.addAll(
                sql.sql("select distinct team from employee where administration = ?")
                        .param(administration(acting))
                        .query(String.class)
                        .list());
        String own = acting.actor().team();
        if (own != null) {
            teams.remove(own);
        }
        return teams;
    }

    /** Notes that the employee is here; written at most once an hour. */
    void seen(ActingContext acting) {
        Actor actor = acting.actor();
        if (actor.administration() == null || actor.team() == null) {
            return;
        }
        sql.sql(
                        """
                        insert into employee as known (id, name, administration, team, seen_at) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, administration = excluded.administration,
                            team = excluded.team, seen_at = excluded.seen_at
                        where known.seen_at < excluded.seen_at - interval '1 hour'
                            or (known.name, known.administration, known.team)
                                <> (excluded.name, excluded.administration, excluded.team)
                        """)
                .params(
                        actor.id(),
                        actor.displayName(),
                        administration(acting),
                        actor.team(),
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }

    /** A colleague of the employee's own team. */
    Optional<Colleague> find(ActingContext acting, UUID id) {
        return of(acting).stream().filter(colleague -> colleague.id().equals(id)).findFirst();
    }

    static String team(ActingContext acting) {
        String team = acting.actor().team();
        return team == null ? "" : team;
    }

    static String administration(ActingContext acting) {
        Administration administration = acting.actor().administration();
        return administration == null ? "" : administration.name();
    }
}
