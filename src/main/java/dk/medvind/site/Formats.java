package dk.medvind.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates and amounts as people write them, in the language of the request. Templates reach it as
 * {@code @formats}: {@code ${@formats.date(case.receivedAt)}}.
 */
@Component("formats")
public class Formats {

    /** The municipality's clock. */
    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** Reading a pattern costs more than writing a date, and a list has hundreds of dates. */
    private static final Map<Written, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    /** {@code 24. december 2026}; English {@code 24 December 2026}. */
    public String date(TemporalAccessor date) {
        return format(date, "d. MMMM yyyy", "d MMMM yyyy");
    }

    /** {@code 24. december 2026 kl. 14.05}; English {@code 24 December 2026 at 14:05}. */
    public String dateTime(Instant moment) {
        return format(moment, "d. MMMM yyyy 'kl.' HH.mm", "d MMMM yyyy 'at' HH:mm");
    }

    /** {@code 14.05}; English {@code 14:05}. */
    public String time(Instant moment) {
        return format(moment, "HH.mm", "HH:mm");
    }

    /** {@code 1.234,50 kr.}; English {@code DKK 1,234.50}. Always two decimals, rounded half up. */
    public String money(BigDecimal kroner) {
        Locale locale = LocaleContextHolder.getLocale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String amount = format.format(kroner);
        return english(locale) ? "DKK " + amount : amount + " kr.";
    }

    private static String format(TemporalAccessor when, String danish, String english) {
        Locale locale = LocaleContextHolder.getLocale();
        TemporalAccessor local = when instanceof Instant i ? i.atZone(COPENHAGEN) : when;
        return FORMATS.computeIfAbsent(
                        new Written(english(locale) ? english : danish, locale),
                        written -> DateTimeFormatter.ofPattern(written.pattern, written.locale))
                .format(local);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private record Written(String pattern, Locale locale) {}
}
