package dk.medvind.applications;

import dk.medvind.forms.Answers;
import dk.medvind.forms.Field;
import dk.medvind.forms.Form;
import dk.medvind.forms.Held;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Brings registers' values and the questions of a form together. */
@Component
class HeldAnswers {

    private static final Pattern MONTH = Pattern.compile("^\\d{4}-\\d{2}");

    private final MessageSource messages;

    HeldAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Which question each value is about; a value that is no answer to its question is left out.
     */
    List<HeldAnswer> of(Form form, List<RegisterValue> values) {
        var held = new ArrayList<HeldAnswer>();
        for (Field field : form.fields()) {
            String name = field.question().prefill();
            values.stream()
                    .filter(value -> value.name().equals(name))
                    .filter(value -> isAnswer(form, field, value.answer()))
                    .findFirst()
                    .ifPresent(value -> held.add(new HeldAnswer(field.key(), value)));
        }
        return held;
    }

    /** The form that shows these values. */
    Form in(Form form, List<HeldAnswer> held) {
        var byKey = new HashMap<String, Held>();
        held.forEach(each -> byKey.put(each.question(), new Shown(each.value())));
        return held.isEmpty() ? form : form.holding(byKey);
    }

    /** Whether the citizen answered something else than the register. */
    boolean differs(HeldAnswer held, Answers answers) {
        return !new Shown(held.value()).says(answers.get(held.question()));
    }

    /** A value as people read it, without its question: "Gift", "Adressen er beskyttet". */
    List<String> lines(RegisterValue value, Locale locale) {
        return value.lines().stream().map(line -> said(line, locale)).toList();
    }

    /** Where a value is from and as of when. */
    String source(RegisterValue value, Locale locale) {
        String key = "applications.prefill.source." + value.register();
        String fetched = day(value.fetchedAt().atZone(Deadlines.COPENHAGEN).toLocalDate(), locale);
        String on = value.on() == null ? "" : day(value.on(), locale);
        return messages.getMessage(key, new Object[] {fetched, on}, locale);
    }

    private static boolean isAnswer(Form form, Field field, @Nullable Object answer) {
        return answer == null || form.takes(field, answer);
    }

    private String said(Extract.Line line, Locale locale) {
        String label = messages.getMessage(line.label(), null, locale);
        String value =
                line.coded()
                        ? messages.getMessage(line.label() + "." + line.value(), null, locale)
                        : line.value();
        if (value.isEmpty()) {
            return line.detail() == null ? label : monthSaid(line.detail(), locale) + ": " + label;
        }
        return (line.detail() == null ? label : monthSaid(line.detail(), locale)) + ": " + value;
    }

    /** A month at the beginning as people say it: "august 2026 · Café Solsikken". */
    private static String monthSaid(String detail, Locale locale) {
        var month = MONTH.matcher(detail);
        return month.find()
                ? DateTimeFormatter.ofPattern("MMMM yyyy", locale)
                                .format(YearMonth.parse(month.group()))
                        + detail.substring(month.end())
                : detail;
    }

    private static String day(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("en") ? "d MMMM yyyy" : "d. MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private final class Shown implements Held {

        private final RegisterValue value;

        Shown(RegisterValue value) {
            this.value = value;
        }

        @Override
        public @Nullable Object answer() {
            return value.answer();
        }

        @Override
        public List<String> details(Locale locale) {
            return lines(value, locale);
        }

        @Override
        public String source(Locale locale) {
            return HeldAnswers.this.source(value, locale);
        }
    }
}
