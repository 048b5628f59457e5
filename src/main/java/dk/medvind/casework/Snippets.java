package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Role;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts for reasons that people keep for themselves and for their team. */
@Service
@Transactional
public class Snippets {

    /** So many characters a name has at most. */
    public static final int LONGEST_NAME = 60;

    /** So many characters a text has at most. */
    public static final int LONGEST = 4_000;

    private static final int MOST = 200;

    /** Ten digits as people write a CPR number; whether it is one does not matter here. */
    private static final Pattern LIKE_CPR =
            Pattern.compile(
                    "(?<!\\d)\\d{6}[\\s\\p{Z}]?[\\p{Pd}\u2212./]?[\\s\\p{Z}]?\\d{4}(?!\\d)");

    private static final String THEIRS =
            "administration = :administration and (team is null and owner = :me or team = :team)";

    private final JdbcClient sql;
    private final WorkQueries queries;

    Snippets(JdbcClient sql, WorkQueries queries) {
        this.sql = sql;
        this.queries = queries;
    }

    /** The employee's own and the team's, by name. */
    @Transactional(readOnly = true)
    public List<Snippet> of(ActingContext acting) {
        return theirs(acting);
    }

    /** Those that can be of use in a case of this kind. */
    @Transactional(readOnly = true)
    public List<Snippet> of(ActingContext acting, String caseKind) {
        return theirs(acting).stream().filter(snippet -> snippet.isFor(caseKind)).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFoundForYou alike for others' and unknown ones
     */
    @Transactional(readOnly = true)
    public Snippet find(ActingContext acting, UUID id) {
        return theirs(acting).stream()
                .filter(snippet -> snippet.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundForYou("snippet"));
    }

    /**
     * Keeps a text under a name; the same name again replaces what it stood for.
     *
     * @param kind of application it is for; null for every kind
     * @param forTeam for the whole team
     * @throws TaskRefused if name or text is none or too long, the text seems to hold a CPR number,
     *     the name is a colleague's, or there are too many
     */
    public void save(
            ActingContext acting,
            String name,
            String words,
            @Nullable String kind,
            boolean forTeam) {
        String called = name.strip();
        String text = words.strip().replace("\r\n", "\n");
        require(!called.isEmpty() && called.length() <= LONGEST_NAME, "casework.snippet.no-name");
        require(!text.isEmpty() && text.length() <= LONGEST, "casework.snippet.no-words");
        require(!seemsPersonal(called) && !seemsPersonal(text), "casework.snippet.cpr");
        require(kind == null || queries.types(acting).contains(kind), "casework.snippet.no-kind");
        Actor actor = acting.actor();
        require(!forTeam || actor.team() != null, "casework.snippet.no-team");
        var same =
                theirs(acting).stream()
                        .filter(snippet -> snippet.ofTeam() == forTeam)
                        .filter(snippet -> snippet.name().equalsIgnoreCase(called))
                        .findFirst();
        if (same.isPresent()) {
            require(isTheirs(acting, same.get()), "casework.snippet.taken");
            sql.sql("update snippet set name = ?, words = ?, kind = ?, acting_id = ? where id = ?")
                    .param(called)
                    .param(text)
                    .param(kind)
                    .param(acting.id())
                    .param(same.get().id())
                    .update();
            return;
        }
        require(theirs(acting).size() < MOST, "casework.snippet.many");
        sql.sql(
                        """
                        insert into snippet (id, administration, owner, owner_name, team, kind, name, words, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(UUID.randomUUID())
                .param(administration(actor))
                .param(actor.id())
                .param(actor.displayName())
                .param(forTeam ? actor.team() : null)
                .param(kind)
                .param(called)
                .param(text)
                .param(acting.id())
                .update();
    }

    /**
     * Forgets one: whoever wrote it may, and of the team's their leader.
     *
     * @throws NotFoundForYou alike for others' and unknown ones
     */
    public void forget(ActingContext acting, UUID id) {
        Snippet snippet = find(acting, id);
        if (!isTheirs(acting, snippet)) {
            throw new NotFoundForYou("snippet");
        }
        sql.sql("delete from snippet where id = ?").param(id).update();
    }

    /** Whether the employee may change or forget it. */
    public static boolean isTheirs(ActingContext acting, Snippet snippet) {
        return snippet.owner().equals(acting.actor().id()) || acting.actor().is(Role.TEAM_LEADER);
    }

    /** Whether ten digits in a text look like a CPR number. */
    public static boolean seemsPersonal(String text) {
        return LIKE_CPR.matcher(text).find();
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new TaskRefused(sentence);
        }
    }

    private List<Snippet> theirs(ActingContext acting) {
        return sql.sql(
                        "select id, name, words, team is not null as of_team, owner, owner_name, kind from snippet where "
                                + THEIRS
                                + " order by team is not null, lower(name)")
                .param("me", acting.actor().id())
                .param("administration", administration(acting.actor()))
                .param("team", acting.actor().team())
                .query(Snippet.class)
                .list();
    }

    private static String administration(Actor actor) {
        Administration administration = actor.administration();
        return administration == null ? "" : administration.name();
    }
}
