package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Forms for the web: reads them on the application's clock and dresses pages and summaries. */
@Component
public class Forms {

    private final Clock clock;
    private final MessageSource messages;

    Forms(ObjectProvider<Clock> clock, MessageSource messages) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.messages = messages;
    }

    /**
     * Reads a form.
     *
     * @throws FormRefused when it cannot be drawn
     */
    public Form parse(String name, byte[] json) {
        return Form.parse(name, json, clock);
    }

    /**
     * A page for {@code templates/forms/page.html}.
     *
     * @param uploads every stored file that the answers may name
     */
    public PageView page(
            Form form, FormPage page, Filled filled, List<Upload> uploads, Locale locale) {
        return new PageView(form, page, filled, uploads, locale, messages);
    }

    /** The answers for {@code templates/forms/summary.html}, for citizens and caseworkers alike. */
    public SummaryView summary(Form form, Answers answers, List<Upload> uploads, Locale locale) {
        Judged judged = form.judge(answers);
        Answers counted = judged.counted();
        return new SummaryView(
                judged.pages().stream()
                        .map(
                                page ->
                                        new SummaryView.Section(
                                                page.title() == null
                                                        ? null
                                                        : page.title().in(locale),
                                                page.number(),
                                                page.fields().stream()
                                                        .filter(judged::shows)
                                                        .map(f -> row(f, counted, uploads, locale))
                                                        .toList()))
                        .filter(section -> !section.rows().isEmpty())
                        .toList());
    }

    private SummaryView.Row row(Field field, Answers answers, List<Upload> uploads, Locale locale) {
        Object answer = answers.get(field.key());
        List<String> lines =
                answer == null ? List.of() : lines(field, answer, uploads, locale).toList();
        return new SummaryView.Row(field.key(), field.question().label().in(locale), lines);
    }

    private Stream<String> lines(Field field, Object answer, List<Upload> uploads, Locale locale) {
        if (answer instanceof BigDecimal number && field instanceof NumberField asked) {
            return Stream.of(
                    Stream.of(
                                    asked.prefix(),
                                    new Words(Amount.show(number, locale), null),
                                    asked.suffix())
                            .filter(java.util.Objects::nonNull)
                            .map(w -> w.in(locale))
                            .collect(Collectors.joining(" ")));
        }
        if (answer instanceof LocalDate day) {
            String pattern = locale.getLanguage().equals("en") ? "d MMMM yyyy" : "d. MMMM yyyy";
            return Stream.of(DateTimeFormatter.ofPattern(pattern, locale).format(day));
        }
        if (answer instanceof Boolean yes) {
            return Stream.of(messages.getMessage(yes ? "forms.yes" : "forms.no", null, locale));
        }
        List<?> values = answer instanceof List<?> list ? list : List.of(answer);
        return values.stream().map(v -> label(field, v.toString(), uploads, locale));
    }

    private static String label(Field field, String value, List<Upload> uploads, Locale locale) {
        if (field instanceof FileField) {
            return uploads.stream()
                    .filter(u -> u.id().equals(value))
                    .map(u -> u.fileName() + " (" + u.sizeForPeople(locale) + ")")
                    .findFirst()
                    .orElse(value);
        }
        return field.options().stream()
                .filter(o -> o.value().equals(value))
                .map(o -> o.label().in(locale))
                .findFirst()
                .orElse(value);
    }
}
