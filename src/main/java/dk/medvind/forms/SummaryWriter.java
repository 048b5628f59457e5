package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Writes the answers that count for reading. */
final class SummaryWriter {

    private final Judged judged;
    private final Answers answers;
    private final List<Upload> uploads;
    private final MessageSource messages;
    private final Locale locale;

    /**
     * @param answers those to be read
     */
    SummaryWriter(
            Judged judged,
            Answers answers,
            List<Upload> uploads,
            MessageSource messages,
            Locale locale) {
        this.judged = judged;
        this.answers = answers;
        this.uploads = uploads;
        this.messages = messages;
        this.locale = locale;
    }

    SummaryView write() {
        return new SummaryView(
                judged.pages().stream()
                        .map(
                                page ->
                                        new SummaryView.Section(
                                                page.title() == null ? null : say(page.title()),
                                                page.number(),
                                                rows(page.components()).toList()))
                        .filter(section -> !section.rows().isEmpty())
                        .toList());
    }

    private Stream<SummaryView.Row> rows(List<? extends Component> components) {
        return Group.all(components)
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(judged::counts)
                .filter(
                        field ->
                                field.question().reasonFor() == null
                                        || answers.get(field.key()) != null)
                .map(
                        field ->
                                new SummaryView.Row(
                                        field.key(),
                                        judged.called(field, locale),
                                        answer(field),
                                        judged.held(field)
                                                .map(held -> held(field, held))
                                                .orElse(List.of())));
    }

    /** The answer to one question; nothing where it was left open. */
    List<String> answer(Field field) {
        return read(field, answers.get(field.key()));
    }

    /** An answer as people read it. */
    List<String> read(Field field, @Nullable Object answer) {
        return answer == null ? List.of() : lines(field, answer).toList();
    }

    /** Where the answer is from; or, where the citizen said something else, what is held. */
    private List<String> held(Field field, Held held) {
        Object value = held.answer();
        if (held.says(answers.get(field.key()))) {
            return List.of(held.source(locale));
        }
        String other = String.join(", ", value == null ? held.details(locale) : read(field, value));
        return List.of(
                messages.getMessage("forms.held.differs", new Object[] {other}, locale),
                held.source(locale));
    }

    private Stream<String> lines(Field field, Object answer) {
        if (answer instanceof BigDecimal number && field instanceof NumberField asked) {
            return Stream.of(
                    Stream.of(
                                    said(asked.prefix()),
                                    Amount.show(number, locale),
                                    said(asked.suffix()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")));
        }
        if (answer instanceof LocalDate day) {
            return Stream.of(Dates.written(day, locale));
        }
        if (answer instanceof LocalDateTime moment) {
            return Stream.of(
                    Dates.written(moment.toLocalDate(), locale) + ", " + moment.toLocalTime());
        }
        if (answer == DontKnow.DONT_KNOW) {
            return Stream.of(messages.getMessage("forms.dont-know", null, locale));
        }
        if (answer instanceof Boolean yes) {
            return Stream.of(messages.getMessage(yes ? "forms.yes" : "forms.no", null, locale));
        }
        List<?> values = answer instanceof List<?> list ? list : List.of(answer);
        List<Option> options = judged.options(field);
        return values.stream().map(v -> one(field, v.toString(), options));
    }

    private String one(Field field, String value, List<Option> options) {
        if (field instanceof FileField) {
            return uploads.stream()
                    .filter(u -> u.id().equals(value))
                    .map(this::file)
                    .findFirst()
                    .orElse(value);
        }
        return options.stream()
                .filter(o -> o.value().equals(value))
                .map(o -> say(o.label()))
                .findFirst()
                .orElse(value);
    }

    private String file(Upload upload) {
        String size = upload.sizeForPeople(locale);
        return upload.fileName()
                + " ("
                + (upload.fingerprint() == null
                        ? size
                        : size
                                + ". "
                                + messages.getMessage(
                                        "forms.file.fingerprint",
                                        new Object[] {upload.shortFingerprint()},
                                        locale))
                + ")";
    }

    private @Nullable String said(@Nullable Words words) {
        return words == null ? null : say(words);
    }

    private String say(Words words) {
        return judged.say(words, locale);
    }
}
