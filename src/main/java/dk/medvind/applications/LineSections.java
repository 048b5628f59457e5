package dk.medvind.applications;

import dk.medvind.workflow.Decisions;
import dk.medvind.workflow.NoSuchDecision;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The section of aktivloven that a line is tried under first, by the table of the release. */
@Component
class LineSections {

    private final Decisions decisions;

    LineSections(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Such as {@code AKL_82}; null where the release of the case has no table for it. */
    @Nullable String of(Application subject, Need need) {
        try {
            return decisions
                    .evaluateFor(
                            subject.caseNumber().value(),
                            "section-of-law",
                            Map.of("subType", need.purpose()))
                    .stream()
                    .findFirst()
                    .map(row -> String.valueOf(row.get("section")))
                    .orElse(null);
        } catch (NoSuchDecision olderRelease) {
            return null;
        }
    }
}
