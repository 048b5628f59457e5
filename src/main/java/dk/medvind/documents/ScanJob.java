package dk.medvind.documents;

import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings waiting files to the scanner. Every node does; the database deals them out. */
@Component
class ScanJob implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ScanJob.class);

    private final ScanQueue queue;
    private final FileStore files;
    private final Clamd clamd;

    ScanJob(ScanQueue queue, FileStore files, Clamd clamd) {
        this.queue = queue;
        this.files = files;
        this.clamd = clamd;
    }

    /** Scans until nothing waits or the scanner is gone. */
    @Scheduled(fixedDelayString = "${medvind.documents.scan-every:2s}")
    void scanWaiting() {
        try (var scope = Scopes.openSystem()) {
            Optional<UUID> next = queue.take();
            while (next.isPresent() && scan(next.get())) {
                next = queue.take();
            }
        }
    }

    private boolean scan(UUID id) {
        try (var content = files.read(id)) {
            boolean found = clamd.finds(content);
            queue.judged(id, found ? DocumentState.INFECTED : DocumentState.CLEAN);
            return true;
        } catch (ScannerGone e) {
            LOG.warn("The virus scanner does not answer; uploads wait");
            queue.putBack(id);
            return false;
        } catch (NotFoundForYou e) {
            // Discarded by its owner in the meantime.
            return true;
        } catch (ScannerUnsure | IOException e) {
            LOG.error("Document {} could not be scanned: {}", id, e.getClass().getSimpleName());
            queue.failed(id);
            return true;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("medvind.documents.unscanned.age", this, ScanJob::oldestSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest upload without a verdict of the virus scanner")
                .register(registry);
    }

    private double oldestSeconds() {
        return Scopes.asSystem(() -> queue.oldest()).toSeconds();
    }
}
