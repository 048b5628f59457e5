package dk.medvind.applications;

import dk.medvind.letters.Weekdays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * When a phone may ring: between the hours of two parameters in Copenhagen, Monday to Saturday,
 * never on a public holiday.
 */
@Component
class Daytime {

    private final Parameters parameters;

    Daytime(Parameters parameters) {
        this.parameters = parameters;
    }

    boolean is(Instant moment) {
        return onOrAfter(moment).equals(moment);
    }

    /** The moment itself, or the next morning on which a message may be sent. */
    Instant onOrAfter(Instant moment) {
        ZonedDateTime here = moment.atZone(Deadlines.COPENHAGEN);
        LocalDate day = here.toLocalDate();
        if (Weekdays.isRestDay(day) || !here.toLocalTime().isBefore(hour("until-hour", day))) {
            return morning(day.plusDays(1));
        }
        return here.toLocalTime().isBefore(hour("from-hour", day)) ? morning(day) : moment;
    }

    private Instant morning(LocalDate day) {
        return Weekdays.isRestDay(day)
                ? morning(day.plusDays(1))
                : day.atTime(hour("from-hour", day)).atZone(Deadlines.COPENHAGEN).toInstant();
    }

    private LocalTime hour(String which, LocalDate day) {
        return LocalTime.of(parameters.countOn("text-message." + which, day), 0);
    }
}
