package dk.medvind.measurement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the histories of cases to the figures of a report. */
final class Calculation {

    private final List<CaseHistory> cases;
    private final Milestones milestones;
    private final Function<String, ProcessModel> models;
    private final Instant now;
    private final Map<Fate, List<CaseHistory>> byFate;

    /**
     * @param models the diagram of a version
     */
    Calculation(
            List<CaseHistory> cases,
            Milestones milestones,
            Function<String, ProcessModel> models,
            Instant now) {
        this.cases = cases;
        this.milestones = milestones;
        this.models = models;
        this.now = now;
        this.byFate = cases.stream().collect(Collectors.groupingBy(milestones::fate));
    }

    /** The report on the newest diagrams, the process's own first. */
    Report report(List<ProcessModel> newest, Period period) {
        var fates = new EnumMap<Fate, Count>(Fate.class);
        for (Fate fate : Fate.values()) {
            fates.put(fate, Count.of(having(fate).size()));
        }
        var decided = having(Fate.DECIDED);
        return new Report(
                newest.get(0).key(),
                newest.get(0).name(),
                period,
                now,
                Count.of(cases.size()),
                Count.of((int) cases.stream().filter(CaseHistory::example).count()),
                fates,
                clocks(),
                Split.of(
                        decided.stream()
                                .map(this::untilDecision)
                                .flatMap(Optional::stream)
                                .toList()),
                Split.of(
                        decided.stream()
                                .map(this::afterDecision)
                                .flatMap(Optional::stream)
                                .toList()),
                Rework.of(decided, milestones, this::task),
                Figures.of(
                        cases.stream()
                                .flatMap(c -> c.failures().stream())
                                .map(Span::length)
                                .toList()),
                newest.stream().map(this::model).toList());
    }

    private Report.Clocks clocks() {
        List<Survival.Watched> watched = new ArrayList<>();
        List<Duration> open = new ArrayList<>();
        for (CaseHistory one : cases) {
            var received = milestones.received(one);
            if (received.isPresent()) {
                var fate = milestones.fate(one);
                var end = milestones.decided(one).or(() -> left(one)).orElse(now);
                var time = between(received.get(), end);
                watched.add(new Survival.Watched(time, fate == Fate.DECIDED));
                if (fate == Fate.OPEN) {
                    open.add(time);
                }
            }
        }
        boolean few = having(Fate.DECIDED).size() < Count.SMALLEST;
        return new Report.Clocks(
                toDecision(one -> Optional.of(one.start())),
                toDecision(milestones::received),
                toDecision(one -> milestones.complete(one)),
                few ? null : Survival.median(watched).orElse(null),
                Figures.of(open),
                Figures.of(
                        having(Fate.WITHDRAWN).stream()
                                .map(one -> between(one.start(), left(one).orElse(now)))
                                .toList()),
                Count.of((int) cases.stream().filter(c -> c.start().isBefore(c.begun())).count()));
    }

    /** When a case without a decision left us. */
    private Optional<Instant> left(CaseHistory one) {
        return one.first(milestones.withdrawn())
                .map(Visit::start)
                .or(() -> Optional.ofNullable(one.ended()));
    }

    private Figures toDecision(Function<CaseHistory, Optional<Instant>> from) {
        List<Duration> times = new ArrayList<>();
        for (CaseHistory one : having(Fate.DECIDED)) {
            var start = from.apply(one);
            var end = milestones.decided(one);
            if (start.isPresent() && end.isPresent()) {
                times.add(between(start.get(), end.get()));
            }
        }
        return Figures.of(times);
    }

    private Optional<CaseTimes> untilDecision(CaseHistory one) {
        return milestones
                .decided(one)
                .map(end -> CaseTimes.of(new Span(one.start(), end), Owned.of(one, models, now)));
    }

    private Optional<CaseTimes> afterDecision(CaseHistory one) {
        var ended = one.ended();
        if (ended == null) {
            return Optional.empty();
        }
        return milestones
                .decided(one)
                .map(start -> CaseTimes.of(new Span(start, ended), Owned.of(one, models, now)));
    }

    private Report.Model model(ProcessModel model) {
        Map<String, List<Visit>> visits =
                cases.stream()
                        .flatMap(one -> one.visits().stream())
                        .filter(v -> models.apply(v.definition()).key().equals(model.key()))
                        .collect(Collectors.groupingBy(Visit::step));
        return new Report.Model(
                model.key(),
                model.name(),
                model.steps().stream()
                        .map(s -> StepFigures.of(s, visits.getOrDefault(s.id(), List.of()), now))
                        .toList());
    }

    private @Nullable String task(Visit visit) {
        return models.apply(visit.definition())
                .step(visit.step())
                .filter(ModelStep::people)
                .map(ModelStep::name)
                .orElse(null);
    }

    private List<CaseHistory> having(Fate fate) {
        return byFate.getOrDefault(fate, List.of());
    }

    private static Duration between(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
