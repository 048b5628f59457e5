package dk.medvind.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every {@link ActingContext} that something refers to; rows are written once and never
 * changed.
 */
@Repository
public class ActingContexts {

    private final JdbcClient sql;

    ActingContexts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Stores the context if it is not stored yet. Called at log-in and by the API at each call.
     *
     * @return the context, now that something can refer to it
     */
    @Transactional
    public ActingContext keep(ActingContext acting) {
        Actor actor = acting.actor();
        sql.sql(
                        """
                        insert into acting_context
                          (id, actor_id, actor_name, roles, administration, team, method, level, represented, authority, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """)
                .param(acting.id())
                .param(actor.id())
                .param(actor.displayName())
                .param(String.join(",", actor.roles().stream().map(Enum::name).sorted().toList()))
                .param(name(actor.administration()))
                .param(actor.team())
                .param(acting.method().name())
                .param(name(acting.level()))
                .param(acting.represented())
                .param(acting.authority().name())
                .param(acting.channel().name())
                .update();
        return acting;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
