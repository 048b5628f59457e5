package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody says of an invoice, and its file.
 *
 * @param line of the application that it is for
 * @param supplier CVR number of who wrote it
 * @param amount in kroner, above zero
 * @param key of the page it was sent from: twice is once
 */
public record InvoiceTold(
        int line,
        String supplier,
        String invoiceNumber,
        LocalDate invoiceDate,
        BigDecimal amount,
        UUID document,
        String key) {

    @Override
    public String toString() {
        return "InvoiceTold[" + line + "]";
    }
}
