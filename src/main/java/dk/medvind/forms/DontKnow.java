package dk.medvind.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * "Det ved jeg ikke": an answer like any other to a question that is not about who somebody is. It
 * is kept, shown and sent; conditions and decision tables see null.
 */
public enum DontKnow {
    DONT_KNOW;

    /** Ends the name of the box that says so; no key holds a hyphen. */
    private static final String BOX = "-dontknow";

    private static final String KNOWN = "known";

    /** The custom property by which a question takes no such answer, with the value {@code no}. */
    static final String PROPERTY = "dontKnow";

    /** What the box of this question is called. */
    static String box(Field field) {
        return field.key() + BOX;
    }

    /** As JSON has it; {@link #read} reads it back. */
    static Map<String, Object> toPlain() {
        return Map.of(KNOWN, false);
    }

    /** This answer if {@code known}, the member of an object, is what {@link #toPlain} says. */
    static @Nullable DontKnow read(@Nullable Object known) {
        return Boolean.FALSE.equals(known) ? DONT_KNOW : null;
    }

    /** The name of the one member of the object that stands for this answer. */
    static String member() {
        return KNOWN;
    }

    /**
     * What counts of an answer and a ticked box beside it: the newer of the two. A box that was
     * ticked before and is not taken away yields to what is written now; a file that is there needs
     * no box.
     *
     * @param answer what was written now
     * @param before what was answered before
     */
    static @Nullable Object newest(
            Field field,
            MultiValueMap<String, String> sent,
            @Nullable Object answer,
            @Nullable Object before) {
        Object written = answer == DONT_KNOW ? null : answer;
        boolean ticked = "true".equals(sent.getFirst(box(field)));
        boolean tickedNow = before != null && before != DONT_KNOW && !(field instanceof FileField);
        return ticked && (written == null || tickedNow) ? DONT_KNOW : written;
    }
}
