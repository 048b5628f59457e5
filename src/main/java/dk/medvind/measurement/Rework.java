package dk.medvind.measurement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Work that came back. A return is one more visit to a task the same process had been at; failures
 * that were retried are none.
 *
 * @param firstTimeRight decided with no return and without asking the citizen for more
 * @param returned decided with at least one return
 * @param per100 returns in a hundred decided cases; null where it would single out few
 * @param causes by step, the most frequent first; those of few cases are left out
 */
public record Rework(
        Share firstTimeRight, Share returned, @Nullable Integer per100, List<Cause> causes) {

    /**
     * @param step the task that was come back to
     * @param per100 how often in a hundred decided cases
     */
    public record Cause(String step, int per100) {}

    static Rework of(List<CaseHistory> decided, Milestones milestones, Tasks tasks) {
        Map<String, Integer> returns = new HashMap<>();
        Map<String, Integer> cases = new HashMap<>();
        int returned = 0;
        int right = 0;
        int all = 0;
        for (CaseHistory one : decided) {
            var ofCase = returns(one, tasks);
            ofCase.forEach((step, n) -> returns.merge(step, n, Integer::sum));
            ofCase.forEach((step, n) -> cases.merge(step, 1, Integer::sum));
            all += ofCase.values().stream().mapToInt(n -> n).sum();
            returned += ofCase.isEmpty() ? 0 : 1;
            right += ofCase.isEmpty() && !one.visited(milestones.asksCitizen()) ? 1 : 0;
        }
        int whole = decided.size();
        var share = Share.of(returned, whole);
        List<Cause> causes = new ArrayList<>();
        returns.forEach(
                (step, n) -> {
                    if (cases.getOrDefault(step, 0) >= Count.SMALLEST) {
                        causes.add(new Cause(step, Math.round(100f * n / whole)));
                    }
                });
        causes.sort((a, b) -> b.per100() - a.per100());
        return new Rework(
                Share.of(right, whole),
                share,
                share.percent() == null ? null : Math.round(100f * all / whole),
                List.copyOf(causes));
    }

    /** Which steps are people's tasks, and what they are called. */
    interface Tasks {
        /** The name of the task; null if the visit is to no task. */
        @Nullable String name(Visit visit);
    }

    private static Map<String, Integer> returns(CaseHistory one, Tasks tasks) {
        Map<String, Integer> returns = new HashMap<>();
        Map<String, Boolean> seen = new HashMap<>();
        Predicate<String> again = place -> seen.put(place, true) != null;
        for (Visit visit : one.visits()) {
            var name = tasks.name(visit);
            if (name != null && again.test(visit.process() + " " + visit.step())) {
                returns.merge(name, 1, Integer::sum);
            }
        }
        return returns;
    }
}
