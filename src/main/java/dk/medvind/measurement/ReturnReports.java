package dk.medvind.measurement;

import dk.medvind.workflow.ReturnTrails;
import dk.medvind.workflow.ReturnTrails.ReturnTrail;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reports of why applications went back to their citizens. */
@Component
public class ReturnReports {

    private final ReturnTrails trails;

    ReturnReports(ReturnTrails trails) {
        this.trails = trails;
    }

    /**
     * The causes in applications that began in the period, the most frequent first; none for a
     * process that is not measured.
     */
    public List<ReturnFigures> of(String process, Period period) {
        if (Milestones.of(process).isEmpty()) {
            return List.of();
        }
        Map<ReturnTrail, Set<Integer>> byCause =
                trails.of(process, period.start(), period.end()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReturnReports::ofNobody,
                                        Collectors.mapping(
                                                ReturnTrail::application,
                                                Collectors.toCollection(HashSet::new))));
        return byCause.entrySet().stream()
                .map(each -> figures(each.getKey(), each.getValue().size()))
                .sorted(
                        Comparator.comparingInt((ReturnFigures each) -> each.applications().about())
                                .reversed()
                                .thenComparing(ReturnFigures::cause)
                                .thenComparing(each -> String.valueOf(each.about())))
                .toList();
    }

    private static ReturnTrail ofNobody(ReturnTrail trail) {
        return new ReturnTrail(0, trail.cause(), trail.target(), trail.about());
    }

    private static ReturnFigures figures(ReturnTrail what, int applications) {
        return new ReturnFigures(what.cause(), what.target(), what.about(), Count.of(applications));
    }
}
