package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a decision comes to.
 *
 * @param key under which it is ordered once, within the case
 * @param supplier CVR number of who is paid; null when it is the citizen
 * @param amount in kroner
 * @param payOn the day it is ordered for; the bank moves it to a banking day
 */
record PlannedPayment(String key, @Nullable String supplier, BigDecimal amount, LocalDate payOn) {

    @Override
    public String toString() {
        return "PlannedPayment[" + key + "]";
    }
}
