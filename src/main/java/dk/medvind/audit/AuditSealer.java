package dk.medvind.audit;

import dk.medvind.identity.Scopes;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals the audit trail every few seconds and tells how old the oldest unsealed row is. Any node
 * may do it; one at a time does.
 */
@Component
public class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private final AuditSeals seals;

    AuditSealer(AuditSeals seals, MeterRegistry metrics) {
        this.seals = seals;
        metrics.gauge(
                "medvind.audit.unsealed.age.seconds",
                seals,
                s -> Scopes.asSystem(s::unsealedSeconds));
    }

    @Scheduled(fixedDelayString = "${medvind.audit.seal-every:5s}")
    void seal() {
        int rows = Scopes.asSystem(seals::seal);
        LOG.debug("Sealed {} audit rows", rows);
    }

    /**
     * Numbers of the seals that no longer fit their rows: someone changed or removed rows behind
     * them.
     */
    public List<Long> broken() {
        return Scopes.asSystem(seals::broken);
    }
}
