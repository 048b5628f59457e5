package dk.medvind.applications;

import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The citizen's own last day, held against the day by which they are to answer. A later day to
 * answer may be right, but nobody sets it unawares.
 */
@Component
class CriticalDay {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", CaseWords.DANISH);

    private final Clock clock;

    CriticalDay(Clock clock) {
        this.clock = clock;
    }

    /** What forms are handed: {@code criticalDay} in words, empty when there is none to keep. */
    Map<String, Object> given(Application subject) {
        return Map.of("criticalDay", ahead(subject).map(DAY::format).orElse(""));
    }

    /**
     * Whether the employee goes on though the answer is due after the citizen's own last day; false
     * when it is not.
     *
     * @throws TaskRefused if it is, and they have not said that they know
     */
    boolean knowinglyLate(Application subject, LocalDate answerBy, Answers answers) {
        Optional<LocalDate> day = ahead(subject).filter(answerBy::isAfter);
        if (day.isPresent() && !answers.yes("afterCriticalDay")) {
            throw new TaskRefused(
                    "applications.asked.after-critical-day",
                    DAY.format(day.get()) + " (" + DAY.format(answerBy) + ")");
        }
        return day.isPresent();
    }

    /** Whether a day to answer is after it. */
    static boolean isBefore(Application subject, LocalDate answerBy) {
        LocalDate day = subject.criticalOn();
        return day != null && day.isBefore(answerBy);
    }

    /** One that has passed can be kept no more. */
    private Optional<LocalDate> ahead(Application subject) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return Optional.ofNullable(subject.criticalOn()).filter(day -> !day.isBefore(today));
    }
}
