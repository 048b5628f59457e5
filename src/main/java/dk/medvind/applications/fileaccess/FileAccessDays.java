package dk.medvind.applications.fileaccess;

import dk.medvind.applications.Parameters;
import dk.medvind.letters.Weekdays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/**
 * The clock of a request: seven working days after it came (forvaltningsloven § 16, stk. 2).
 * Saturdays, Sundays and public holidays do not count; days are Copenhagen's.
 */
@Component
class FileAccessDays {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Parameters parameters;
    private final Clock clock;

    FileAccessDays(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Today. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FileContents.COPENHAGEN);
    }

    /** The last day to answer a request that came on this day. */
    LocalDate due(LocalDate received) {
        return Weekdays.after(received, parameters.countOn("deadline.file-access", received));
    }

    /** When an answer is expected that cannot be given in time: never a day that is over. */
    LocalDate expected(LocalDate due) {
        LocalDate from = today().isAfter(due) ? today() : due;
        return Weekdays.after(from, parameters.countOn("deadline.file-access.delayed", from));
    }

    /** The last moment of a day. */
    static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(FileContents.COPENHAGEN).toInstant();
    }

    /** When the citizen is told of a delay: on the morning of the last day. */
    static Instant noticeOn(LocalDate due) {
        return due.atTime(MORNING).atZone(FileContents.COPENHAGEN).toInstant();
    }
}
