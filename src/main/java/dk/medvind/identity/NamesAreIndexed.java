package dk.medvind.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes those findable by name whom Medvind knew before it could look for names. */
@Component
class NamesAreIndexed {

    private static final Logger LOG = LoggerFactory.getLogger(NamesAreIndexed.class);
    private static final int AT_ONCE = 500;

    private final Parties parties;

    NamesAreIndexed(Parties parties) {
        this.parties = parties;
    }

    @Scheduled(
            initialDelayString = "${medvind.names.first-look:1m}",
            fixedDelayString = "${medvind.names.look-every:10m}")
    void catchUp() {
        int done = 0;
        int more;
        do {
            more = Scopes.asSystem(() -> parties.indexNames(AT_ONCE));
            done += more;
        } while (more == AT_ONCE);
        if (done > 0) {
            LOG.info("{} people can be found by name from now on", done);
        }
    }
}
