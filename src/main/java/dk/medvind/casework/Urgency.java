package dk.medvind.casework;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a case cannot wait its turn: a closed list, so that the work list can say it in words without
 * telling anything about a person.
 */
public enum Urgency {
    /** The citizen may lose their home. */
    EVICTION,
    /** The citizen runs out of medicine. */
    MEDICINE,
    /** The citizen's own date does not allow the ordinary pace. */
    OWN_DATE,
    /** A child is in hospital. */
    HOSPITAL,
    /** The citizen is seriously ill. */
    ILLNESS,
    /** A table says so without saying why, as those of older releases do. */
    OTHER;

    /** The reason a decision table gave; {@link #OTHER} for words that are not on this list. */
    public static Urgency of(String word) {
        return Arrays.stream(values())
                .filter(urgency -> urgency.name().equals(word))
                .findFirst()
                .orElse(OTHER);
    }

    /** The reason as it is stored; empty for none. */
    static Optional<Urgency> stored(@org.jspecify.annotations.Nullable String name) {
        return Optional.ofNullable(name).map(Urgency::of);
    }
}
