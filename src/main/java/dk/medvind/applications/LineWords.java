package dk.medvind.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The lines of a decision as a letter tells them. */
@Component
class LineWords {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final MessageSource messages;

    LineWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The words {@code lines} and {@code loan} of the letter; no lines in older decisions. */
    Map<String, @Nullable Object> of(DecisionMade decision) {
        List<LineDecision> lines = LineDecision.of(decision.terms());
        var words = new HashMap<String, @Nullable Object>();
        words.put("lines", lines.isEmpty() ? null : lines.stream().map(this::line).toList());
        words.put("loan", lines.stream().anyMatch(line -> line.outcome() == LineOutcome.LOAN));
        return words;
    }

    private Map<String, @Nullable Object> line(LineDecision line) {
        var words = new HashMap<String, @Nullable Object>();
        words.put("number", line.number());
        words.put("purpose", StringUtils.capitalize(say("applications.purpose." + line.purpose())));
        words.put("outcome", line.outcome().name());
        words.put("section", say("applications.law." + line.section()));
        words.put("amount", line.amount());
        words.put("why", line.why().isBlank() ? null : line.why());
        words.put("payTo", line.amount() == null ? null : line.payTo());
        words.put("when", line.when() == null ? null : line.when().name());
        words.put("invoiceBy", line.invoiceBy());
        words.put("instalments", String.valueOf(line.instalments()));
        return words;
    }

    private String say(String key) {
        return messages.getMessage(key, null, DANISH);
    }
}
