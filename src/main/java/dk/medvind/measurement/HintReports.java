package dk.medvind.measurement;

import dk.medvind.workflow.HintTrails;
import dk.medvind.workflow.HintTrails.HintTrail;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reports of the hints that citizens were shown while they wrote. */
@Component
public class HintReports {

    private final HintTrails trails;

    HintReports(HintTrails trails) {
        this.trails = trails;
    }

    /**
     * The hints shown in applications that began in the period, the most shown first; none for a
     * process that is not measured.
     */
    public List<HintFigures> of(String process, Period period) {
        if (Milestones.of(process).isEmpty()) {
            return List.of();
        }
        Map<String, List<HintTrail>> byCode =
                trails.of(process, period.start(), period.end()).stream()
                        .collect(Collectors.groupingBy(HintTrail::code));
        return byCode.entrySet().stream()
                .map(hint -> HintFigures.of(hint.getKey(), hint.getValue()))
                .sorted(
                        Comparator.comparingInt((HintFigures hint) -> hint.shown().about())
                                .reversed()
                                .thenComparing(HintFigures::code))
                .toList();
    }
}
