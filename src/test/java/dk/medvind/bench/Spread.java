package dk.medvind.bench;

import java.util.List;
import java.util.Locale;

/** Several measurements of the same thing. */
record Spread(List<Double> sorted) {

    static Spread of(List<Double> figures) {
        return new Spread(figures.stream().sorted().toList());
    }

    double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.1f/s (%.1f to %.1f in %d rounds)",
                median(),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                sorted.size());
    }
}
