package dk.medvind.applications;

import dk.medvind.letters.Authority;
import dk.medvind.workflow.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who treats a complaint if the decision stands, by the newest table complaint-body. */
@Component
class ComplaintBodies {

    private static final String TABLE = "complaint-body";

    private final Decisions decisions;

    ComplaintBodies(Decisions decisions) {
        this.decisions = decisions;
    }

    Authority of(ApplicationType type) {
        return decisions.evaluate(TABLE, Map.of("applicationType", type.slug())).stream()
                .findFirst()
                .map(row -> Authority.valueOf(String.valueOf(row.get("body"))))
                .orElseThrow(() -> new IllegalStateException(TABLE + " has no row for " + type));
    }
}
