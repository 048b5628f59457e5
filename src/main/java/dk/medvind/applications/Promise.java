package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen says of a paper that is not there yet. The application goes off all the same.
 *
 * @param code of decision table D3
 * @param line the line of the application it is about; null for the first one and for papers about
 *     the whole application
 * @param due the day the citizen named; null unless the citizen sends it later
 * @param who has it, in the citizen's words; null unless somebody else does
 */
record Promise(
        String code,
        @Nullable Integer line,
        How how,
        @Nullable LocalDate due,
        @Nullable String who) {

    /** Whose turn it is. */
    enum How {
        /** The citizen sends it by the day named. */
        LATER,
        /** Somebody else has it; the office finds out how to get it. */
        OTHER,
        /** The citizen cannot get it; the office looks for another way. */
        CANNOT;

        /** Whether the citizen is still to be asked for it. */
        boolean isCitizens() {
            return this == LATER;
        }
    }

    /** As the form {@code common-paper} tells it; empty before it is answered. */
    static Optional<Promise> of(NeededPaper paper, Answers answers) {
        return answers.text("how")
                .filter(how -> !how.equals("HAVE_IT"))
                .map(How::valueOf)
                .map(
                        how ->
                                new Promise(
                                        paper.code(),
                                        paper.line() > 1 ? paper.line() : null,
                                        how,
                                        answers.day("due").orElse(null),
                                        answers.text("who").orElse(null)));
    }

    /** As {@link NeededPaper#name()}. */
    String paper() {
        return NeededPaper.name(code, line == null ? 1 : line);
    }

    @Override
    public String toString() {
        return "Promise[" + paper() + ", " + how + "]";
    }
}
