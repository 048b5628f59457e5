package dk.medvind.applications;

import dk.medvind.applications.MoneyOrder.State;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Says in Danish, for the office, what a payment is and why it did not get through. */
@Component
class MoneyWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", CaseWords.DANISH);

    private final CaseWords words;

    MoneyWords(CaseWords words) {
        this.words = words;
    }

    /** How much to whom. */
    String of(MoneyOrder order) {
        String supplier = order.supplier();
        return words.word(
                "applications.money.to." + order.way(),
                Money.written(order.amount()),
                supplier == null ? "" : supplier);
    }

    /** What the payment system said of it. */
    String whyNot(MoneyOrder order) {
        LocalDate returned = order.returnedOn();
        if (order.state() != State.RETURNED || returned == null) {
            return words.word("applications.money.no-nemkonto");
        }
        return words.word(
                "applications.money.returned",
                DAY.format(returned),
                words.word("applications.money.reason." + order.reason()));
    }

    /** A day as it stands in a sentence. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
