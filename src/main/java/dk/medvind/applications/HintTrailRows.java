package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.Scopes;
import dk.medvind.workflow.HintTrails;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads which hints were shown and how the applications were decided, as Medvind itself. */
@Component
class HintTrailRows implements HintTrails {

    private final JdbcClient sql;
    private final Dossier dossier;
    private final TransactionTemplate transactions;

    HintTrailRows(JdbcClient sql, Dossier dossier, TransactionTemplate transactions) {
        this.sql = sql;
        this.dossier = dossier;
        this.transactions = transactions;
    }

    @Override
    public List<HintTrail> of(String process, Instant from, Instant until) {
        return Scopes.asSystem(
                () ->
                        Objects.requireNonNull(
                                transactions.execute(status -> read(process, from, until))));
    }

    private List<HintTrail> read(String process, Instant from, Instant until) {
        List<Shown> shown =
                sql.sql(
                                """
                                select distinct h.code, a.id, a.state, a.submitted_at is not null as sent
                                from shown_hint h join application a on a.id = h.application_id
                                where a.type = ? and a.started_at >= ? and a.started_at < ?
                                """)
                        .params(
                                ApplicationType.of(process).name(),
                                from.atOffset(ZoneOffset.UTC),
                                until.atOffset(ZoneOffset.UTC))
                        .query(Shown.class)
                        .list();
        List<UUID> decided = shown.stream().map(Shown::id).distinct().toList();
        Map<UUID, DecisionMade> decisions =
                dossier.oldest(decided, Kind.DECIDED, DecisionMade.class);
        return shown.stream()
                .map(
                        each ->
                                new HintTrail(
                                        each.code(),
                                        each.sent(),
                                        end(each.state(), decisions.get(each.id()))))
                .toList();
    }

    private static End end(ApplicationState state, @Nullable DecisionMade decision) {
        if (decision != null) {
            return switch (decision.outcome()) {
                case GRANTED -> End.GRANTED;
                case PARTLY_GRANTED, GRANTED_AS_LOAN -> End.PARTLY_GRANTED;
                case REFUSED, REFUSED_WITHOUT_TEAM -> End.REFUSED;
                case RETURNED_TO_JOB_CENTRE, REFERRED_TO_OTHER_LAW -> End.OTHER;
            };
        }
        return switch (state) {
            case WITHDRAWN, ABANDONED -> End.GIVEN_UP;
            case CLOSED, JOINED -> End.OTHER;
            default -> End.OPEN;
        };
    }

    private record Shown(String code, UUID id, ApplicationState state, boolean sent) {}
}
