package dk.medvind.integrations.benefits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A benefit somebody pays to a person.
 *
 * @param name in Danish, as the payer calls it, e.g. {@code Kontanthjælp}
 * @param to last day, empty while it runs
 * @param monthly kroner a month before tax
 */
public record Benefit(
        String name,
        LocalDate from,
        Optional<LocalDate> to,
        BigDecimal monthly,
        String payer,
        Instant fetchedAt) {

    public boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && to.map(last -> !last.isBefore(day)).orElse(true);
    }

    @Override
    public String toString() {
        return "Benefit[hidden]";
    }
}
