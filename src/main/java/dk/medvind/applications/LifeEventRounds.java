package dk.medvind.applications;

import dk.medvind.identity.Scopes;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.cpr.CprEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks CPR every few minutes what has happened. Every node does; each event counts once. */
@Component
class LifeEventRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LifeEventRounds.class);

    private static final String LAW = "CPR-loven § 31 og retssikkerhedsloven § 11 a, stk. 2";

    private final CprEvents cpr;
    private final LifeEvents lifeEvents;
    private final String municipality;

    LifeEventRounds(
            CprEvents cpr,
            LifeEvents lifeEvents,
            @Value("${medvind.cpr-events.municipality:0101}") String municipality) {
        this.cpr = cpr;
        this.lifeEvents = lifeEvents;
        this.municipality = municipality;
    }

    /** Reads on from where it stopped; what fails is read again next time. */
    @Scheduled(
            initialDelayString = "${medvind.cpr-events.first-look:1m}",
            fixedDelayString = "${medvind.cpr-events.look-every:5m}")
    void look() {
        try (var scope = Scopes.openSystem()) {
            long from;
            do {
                from = lifeEvents.position();
            } while (read(from) > from);
        } catch (OutsideSystemFailed e) {
            LOG.warn("CPR's events wait: {}", e.getMessage());
        }
    }

    private long read(long from) {
        var news = cpr.after(from, municipality, new CallBasis("CPR", LAW, "cpr-events:" + from));
        news.events().forEach(lifeEvents::heard);
        lifeEvents.readUpTo(news.position());
        return news.position();
    }
}
