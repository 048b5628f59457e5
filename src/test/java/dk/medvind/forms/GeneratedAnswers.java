package dk.medvind.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Answers to any form, drawn with a seed: what counts of them could have been sent. */
public final class GeneratedAnswers {

    private static final List<String> WORDS =
            List.of(
                    "briller",
                    "Åse",
                    "æblegrød",
                    "50 %",
                    "<b>fed</b>",
                    "${kroner}",
                    "{{navn}}",
                    "\"citat\"",
                    "a & b",
                    "Café Ørsted",
                    "1.234,50",
                    "linje\nto",
                    "Müller-Lüdenscheidt",
                    "x".repeat(60));

    private final Random random;

    private GeneratedAnswers(long seed) {
        this.random = new Random(seed);
    }

    /** Answers to about three of four questions. */
    public static Answers to(Form form, long seed) {
        var generated = new GeneratedAnswers(seed);
        Answers answers = form.initial();
        // More than once, because answers bring forth questions and rows.
        for (int round = 0; round < 3; round++) {
            answers = generated.withRows(form, answers);
            var judged = form.judge(answers);
            for (Field field : judged.fields()) {
                if (answers.get(field.key()) == null && generated.random.nextInt(4) > 0) {
                    answers = answers.with(field.key(), generated.answer(judged, field));
                }
            }
        }
        return form.clean(answers);
    }

    /** Up to three rows in each list that has none yet. */
    private Answers withRows(Form form, Answers before) {
        Answers answers = before;
        for (Rows list : form.judge(before).lists().toList()) {
            if (list.changeable() && before.get(list.key()) == null) {
                answers = answers.with(list.key(), BigDecimal.valueOf(1 + random.nextInt(3)));
            }
        }
        return answers;
    }

    /** What an answer looks like to people, in pieces that must all be there. */
    public static List<String> said(Form form, Answers answers, String key) {
        Object answer = answers.get(key);
        var judged = form.judge(answers);
        var field = judged.field(key).orElse(null);
        if (field == null || field instanceof FileField || answer == null) {
            return List.of();
        }
        if (answer instanceof BigDecimal number) {
            return List.of(digits(number));
        }
        if (answer instanceof Boolean yes) {
            return List.of(yes ? "Ja" : "Nej");
        }
        if (answer instanceof LocalDateTime moment) {
            return List.of(day(moment.toLocalDate()), moment.toLocalTime().toString());
        }
        if (answer instanceof LocalDate day) {
            return List.of(day(day));
        }
        var options = judged.options(field);
        var said = new ArrayList<String>();
        for (Object value : answer instanceof List<?> list ? list : List.of(answer)) {
            said.add(
                    options.stream()
                            .filter(option -> option.value().equals(value))
                            .map(option -> option.label().danish())
                            .findFirst()
                            .orElse(value.toString()));
        }
        return said;
    }

    private static String digits(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Locale.forLanguageTag("da-DK"));
        format.setMaximumFractionDigits(10);
        return format.format(number);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da")).format(day);
    }

    private @Nullable Object answer(Judged judged, Field field) {
        return switch (field.kind()) {
            case "number" ->
                    new BigDecimal(random.nextDouble() * 100_000).setScale(2, RoundingMode.HALF_UP);
            case "date" -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
            case "time" -> LocalTime.of(random.nextInt(24), random.nextInt(60));
            case "moment" ->
                    LocalDateTime.of(2026, 1, 1, 9, 30).plusMinutes(random.nextInt(900_000));
            case "checkbox" -> true;
            case "filepicker" -> null;
            case "radio", "select" -> one(values(judged, field));
            case "checklist", "taglist" -> some(values(judged, field));
            default -> words();
        };
    }

    private static List<String> values(Judged judged, Field field) {
        return judged.options(field).stream().map(Option::value).toList();
    }

    private @Nullable Object one(List<String> values) {
        return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
    }

    private @Nullable Object some(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(shuffled.size())));
    }

    private String words() {
        var text = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (int more = random.nextInt(4); more > 0; more--) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
