package dk.medvind.letters;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days on which letters are brought out: Monday to Friday except Danish public holidays. Saturdays
 * do not count, which is to the citizen's advantage.
 */
public final class Weekdays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));

    private Weekdays() {}

    /** The last of so many weekdays after the day. */
    public static LocalDate after(LocalDate day, int weekdays) {
        var date = day;
        int left = weekdays;
        while (left > 0) {
            date = date.plusDays(1);
            if (is(date)) {
                left--;
            }
        }
        return date;
    }

    /** The day itself if it is a weekday, otherwise the next one. */
    public static LocalDate onOrAfter(LocalDate day) {
        return is(day) ? day : after(day, 1);
    }

    /** The day itself if it is a weekday, otherwise the last one before. */
    public static LocalDate onOrBefore(LocalDate day) {
        return is(day) ? day : onOrBefore(day.minusDays(1));
    }

    /** Whether people are left in peace: Sundays and Danish public holidays. */
    public static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
    }

    static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && !isRestDay(day);
    }
}
