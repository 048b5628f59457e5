package dk.medvind.measurement;

import java.time.Duration;
import java.time.LocalDate;

/** Reads single figures off a report. */
final class Readings {

    private Readings() {}

    /** The single benefits begun from the first to the last of these days. */
    static Report report(Reports reports, String from, String to) {
        return reports.of("single-benefit", new Period(LocalDate.parse(from), LocalDate.parse(to)))
                .orElseThrow();
    }

    static StepFigures step(Report report, String model, String id) {
        return report.models().stream()
                .filter(m -> m.key().equals(model))
                .flatMap(m -> m.steps().stream())
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Duration part(Split split, Whose whose) {
        return split.parts().stream()
                .filter(part -> part.whose() == whose)
                .findFirst()
                .orElseThrow()
                .mean();
    }
}
