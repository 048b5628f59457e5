package dk.medvind.applications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Writes amounts in kroner as Danes read them: 1.234,50 kr. */
final class Money {

    private Money() {}

    static String written(BigDecimal kroner) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag("da-DK"));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(kroner) + " kr.";
    }
}
