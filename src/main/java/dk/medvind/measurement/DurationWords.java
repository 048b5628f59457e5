package dk.medvind.measurement;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Durations as people read them, in the language of the request. Templates reach it as {@code
 * @durations}.
 */
@Component("durations")
class DurationWords {

    private final MessageSource messages;

    DurationWords(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code 3,2 dage}, {@code 5,4 timer}, {@code 12 min.}: the unit that fits. */
    public String fitting(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes >= 48 * 60) {
            return in(ChronoUnit.DAYS, duration);
        }
        if (minutes >= 120) {
            return in(ChronoUnit.HOURS, duration);
        }
        return minutes >= 1 ? word("minutes", String.valueOf(minutes)) : word("moment", "1");
    }

    /** With one decimal in this unit, so that figures of one column can be added. */
    public String in(ChronoUnit unit, Duration duration) {
        double amount = (double) duration.toMillis() / unit.getDuration().toMillis();
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return word(unit.name().toLowerCase(Locale.ROOT), format.format(amount));
    }

    private String word(String unit, String amount) {
        return messages.getMessage("measurement.duration." + unit, new Object[] {amount}, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
