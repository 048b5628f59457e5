package dk.medvind.applications;

import dk.medvind.applications.AskedItem.Target;
import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an employee can ask the citizen for, each with a cause of the closed list: the questions the
 * citizen answered, the papers the form takes, or something else in words.
 */
@Component
class Askable {

    private static final String ROWS = "asked";
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final SentQuestions questions;
    private final CaseWords words;
    private final MessageSource messages;

    Askable(SentQuestions questions, CaseWords words, MessageSource messages) {
        this.questions = questions;
        this.words = words;
        this.messages = messages;
    }

    /** What a form is handed to choose from: {@code askable} and {@code causes}. */
    Map<String, Object> given(Application subject) {
        return Map.of("askable", targets(subject), "causes", causes());
    }

    private List<Map<String, String>> targets(Application subject) {
        var targets = new ArrayList<Map<String, String>>();
        for (String paper : questions.papers(subject)) {
            targets.add(
                    option(
                            Target.PAPER + ":" + paper,
                            say("paper", words.document(subject, paper, CaseWords.DANISH)),
                            english("paper", words.document(subject, paper, ENGLISH))));
        }
        for (Field field : questions.fields(subject)) {
            var item = new AskedItem(ReturnCause.UNCLEAR, Target.FIELD, field.key(), null);
            targets.add(
                    option(
                            Target.FIELD + ":" + field.key(),
                            say("field", called(subject, item, CaseWords.DANISH)),
                            english("field", called(subject, item, ENGLISH))));
        }
        targets.add(option(Target.OTHER.name(), say("none", ""), english("none", "")));
        return targets;
    }

    private List<Map<String, String>> causes() {
        return Arrays.stream(ReturnCause.values())
                .map(
                        cause ->
                                option(
                                        cause.name(),
                                        message("applications.return." + cause, CaseWords.DANISH),
                                        message("applications.return." + cause, ENGLISH)))
                .toList();
    }

    private String called(Application subject, AskedItem item, Locale locale) {
        return questions
                .judged(subject)
                .map(judged -> judged.called(item.about(), locale))
                .orElse("");
    }

    /**
     * What was asked for in a form with rows of {@code about}, {@code cause} and {@code words}.
     *
     * @throws TaskRefused if a cause is not on the list, if the application has no such question or
     *     paper, or if one thing is asked for twice
     */
    List<AskedItem> read(Application subject, Answers answers) {
        int rows = answers.number(ROWS).map(Number::intValue).orElse(0);
        var items = new ArrayList<AskedItem>();
        for (int row = 0; row < rows; row++) {
            AskedItem item = item(answers, ROWS + "[" + row + "].");
            requireThere(subject, item);
            if (items.stream().anyMatch(item::isAbout)) {
                throw new TaskRefused("applications.asked.twice");
            }
            items.add(item);
        }
        return items;
    }

    private static AskedItem item(Answers answers, String row) {
        String about = answers.text(row + "about").orElse("");
        int colon = about.indexOf(':');
        Target target = target(colon < 0 ? about : about.substring(0, colon));
        String own = answers.text(row + "words").map(String::strip).orElse("");
        if (target == Target.OTHER && own.isEmpty()) {
            throw new TaskRefused("applications.asked.no-words");
        }
        return new AskedItem(
                cause(answers.text(row + "cause").orElse("")),
                target,
                target == Target.OTHER ? "" : about.substring(colon + 1),
                own.isEmpty() ? null : own);
    }

    private static Target target(String name) {
        return Arrays.stream(Target.values())
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TaskRefused("applications.asked.not-there"));
    }

    private static ReturnCause cause(String name) {
        return Arrays.stream(ReturnCause.values())
                .filter(cause -> cause.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TaskRefused("applications.asked.no-cause"));
    }

    private void requireThere(Application subject, AskedItem item) {
        boolean there =
                switch (item.target()) {
                    case FIELD ->
                            questions.fields(subject).stream()
                                    .anyMatch(field -> field.key().equals(item.about()));
                    case PAPER -> questions.papers(subject).contains(item.about());
                    case OTHER -> true;
                };
        if (!there) {
            throw new TaskRefused("applications.asked.not-there");
        }
    }

    private static Map<String, String> option(String value, String danish, String english) {
        var option = new HashMap<String, String>();
        option.put("value", value);
        option.put("label", danish);
        option.put("label:en", english);
        return option;
    }

    private String say(String kind, String what) {
        return message("applications.asked.kind." + kind, CaseWords.DANISH, what);
    }

    private String english(String kind, String what) {
        return message("applications.asked.kind." + kind, ENGLISH, what);
    }

    private String message(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
