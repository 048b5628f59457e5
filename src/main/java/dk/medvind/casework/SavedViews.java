package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Views that people saved for themselves, and leaders for their team. */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 40;
    private static final int MOST = 20;

    private static final String THEIRS =
            "(owner = :me or owner is null and administration = :administration and team = :team)";

    private final JdbcClient sql;
    private final WorkQueries queries;

    SavedViews(JdbcClient sql, WorkQueries queries) {
        this.sql = sql;
        this.queries = queries;
    }

    /** The employee's own and the team's, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(ActingContext acting) {
        return theirs(acting, "order by owner is null, lower(name)").list();
    }

    /**
     * What a saved view shows now, and which of its filters are no more.
     *
     * @throws NotFoundForYou alike for others' and unknown ones
     */
    @Transactional(readOnly = true)
    public WorkQueries.Read open(ActingContext acting, UUID id) {
        SavedView view =
                of(acting).stream()
                        .filter(saved -> saved.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundForYou("view"));
        return queries.readKept(acting, view.filters());
    }

    /**
     * Saves what is seen under a name; the same name again replaces what it stood for.
     *
     * @param forTeam for the whole team, which only a leader does
     * @throws TaskRefused if the name is none, or there are too many
     */
    public void save(ActingContext acting, String name, WorkQuery query, boolean forTeam) {
        String words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME) {
            throw new TaskRefused("casework.saved.name", String.valueOf(LONGEST_NAME));
        }
        Actor actor = acting.actor();
        if (forTeam && (!actor.is(Role.TEAM_LEADER) || actor.team() == null)) {
            throw new TaskRefused("casework.saved.leader");
        }
        Optional<SavedView> same =
                of(acting).stream()
                        .filter(view -> view.ofTeam() == forTeam)
                        .filter(view -> view.name().equalsIgnoreCase(words))
                        .findFirst();
        if (same.isPresent()) {
            sql.sql("update work_view set name = ?, filters = ?, acting_id = ? where id = ?")
                    .params(words, query.parameters(), acting.id(), same.get().id())
                    .update();
            return;
        }
        if (of(acting).stream().filter(view -> view.ofTeam() == forTeam).count() >= MOST) {
            throw new TaskRefused("casework.saved.many", String.valueOf(MOST));
        }
        sql.sql(
                        """
                        insert into work_view (id, administration, owner, team, name, filters, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(UUID.randomUUID())
                .param(administration(actor))
                .param(forTeam ? null : actor.id())
                .param(forTeam ? actor.team() : null)
                .param(words)
                .param(query.parameters())
                .param(acting.id())
                .update();
    }

    /**
     * Forgets a view; that of a team only a leader does.
     *
     * @throws NotFoundForYou alike for others' and unknown ones
     */
    public void forget(ActingContext acting, UUID id) {
        SavedView view =
                of(acting).stream()
                        .filter(saved -> saved.id().equals(id))
                        .filter(saved -> !saved.ofTeam() || acting.actor().is(Role.TEAM_LEADER))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundForYou("view"));
        sql.sql("delete from work_view where id = ?").param(view.id()).update();
    }

    private JdbcClient.MappedQuerySpec<SavedView> theirs(ActingContext acting, String order) {
        return sql.sql(
                        "select id, name, owner is null as of_team, filters from work_view where "
                                + THEIRS
                                + " "
                                + order)
                .param("me", acting.actor().id())
                .param("administration", administration(acting.actor()))
                .param("team", acting.actor().team())
                .query(SavedView.class);
    }

    private static String administration(Actor actor) {
        Administration administration = actor.administration();
        return administration == null ? "" : administration.name();
    }
}
