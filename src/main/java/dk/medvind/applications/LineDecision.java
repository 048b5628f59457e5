package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one line of an application.
 *
 * @param number of the line, from 1
 * @param purpose what it is for, such as {@code GLASSES}
 * @param section code of the section it was decided by
 * @param amount what is paid, in kroner; null when nothing is
 * @param why what was weighed about this line alone; for a loan why it is one, and for other rules
 *     which; empty when the decision's own reasons say it all
 * @param supplier CVR number of who is paid; null when it is the citizen
 * @param when null when nothing is paid
 * @param instalments how many parts it is paid in; 1 unless {@link PayWhen#INSTALMENTS}
 * @param invoiceBy the last day an invoice can come; null unless {@link PayWhen#AGAINST_INVOICE}
 */
record LineDecision(
        int number,
        String purpose,
        LineOutcome outcome,
        String section,
        @Nullable BigDecimal amount,
        String why,
        @Nullable String supplier,
        @Nullable PayWhen when,
        int instalments,
        @Nullable LocalDate invoiceBy) {

    private static final String COUNT = "lines";

    LineDecision {
        if ((when == PayWhen.AGAINST_INVOICE) != (invoiceBy != null)) {
            throw new IllegalArgumentException("An invoice is awaited until a day");
        }
        if (outcome.pays() != (amount != null && amount.signum() > 0)) {
            throw new IllegalArgumentException("What pays has an amount, and nothing else has");
        }
        if (outcome == LineOutcome.LOAN && why.isBlank()) {
            throw new IllegalArgumentException("A loan needs reasons of its own");
        }
    }

    /** A line that waits for no invoice. */
    LineDecision(
            int number,
            String purpose,
            LineOutcome outcome,
            String section,
            @Nullable BigDecimal amount,
            String why,
            @Nullable String supplier,
            @Nullable PayWhen when,
            int instalments) {
        this(number, purpose, outcome, section, amount, why, supplier, when, instalments, null);
    }

    /** Whether it is paid when an invoice comes. */
    boolean waitsForInvoice() {
        return when == PayWhen.AGAINST_INVOICE;
    }

    /** CITIZEN or SUPPLIER. */
    String payTo() {
        return supplier == null ? "CITIZEN" : "SUPPLIER";
    }

    /** Of a decision's terms; empty where it was decided as one whole. */
    static List<LineDecision> of(Map<String, String> terms) {
        int count = Integer.parseInt(terms.getOrDefault(COUNT, "0"));
        return IntStream.rangeClosed(1, count).mapToObj(number -> read(terms, number)).toList();
    }

    /** As the terms of a decision. */
    static Map<String, String> terms(List<LineDecision> lines) {
        var terms = new HashMap<String, String>();
        terms.put(COUNT, String.valueOf(lines.size()));
        lines.forEach(line -> line.write(terms));
        return terms;
    }

    private void write(Map<String, String> terms) {
        put(terms, "purpose", purpose);
        put(terms, "outcome", outcome.name());
        put(terms, "section", section);
        put(terms, "amount", amount == null ? null : amount.toPlainString());
        put(terms, "why", why);
        put(terms, "supplier", supplier);
        put(terms, "when", when == null ? null : when.name());
        put(terms, "instalments", String.valueOf(instalments));
        put(terms, "invoiceBy", invoiceBy == null ? null : invoiceBy.toString());
    }

    private void put(Map<String, String> terms, String name, @Nullable String value) {
        if (value != null) {
            terms.put(key(number, name), value);
        }
    }

    private static LineDecision read(Map<String, String> terms, int number) {
        String amount = terms.get(key(number, "amount"));
        String when = terms.get(key(number, "when"));
        String invoiceBy = terms.get(key(number, "invoiceBy"));
        return new LineDecision(
                number,
                terms.getOrDefault(key(number, "purpose"), "OTHER"),
                LineOutcome.valueOf(Objects.requireNonNull(terms.get(key(number, "outcome")))),
                terms.getOrDefault(key(number, "section"), ""),
                amount == null ? null : new BigDecimal(amount),
                terms.getOrDefault(key(number, "why"), ""),
                terms.get(key(number, "supplier")),
                when == null ? null : PayWhen.valueOf(when),
                Integer.parseInt(terms.getOrDefault(key(number, "instalments"), "1")),
                invoiceBy == null ? null : LocalDate.parse(invoiceBy));
    }

    private static String key(int number, String name) {
        return "line." + number + "." + name;
    }

    @Override
    public String toString() {
        return "LineDecision[" + number + ", " + outcome + "]";
    }
}
