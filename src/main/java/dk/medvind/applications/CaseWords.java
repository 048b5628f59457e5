package dk.medvind.applications;

import dk.medvind.forms.Answers;
import dk.medvind.letters.Authority;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in Danish what the codes of a case mean: for letters, which are written in Danish. */
@Component
class CaseWords {

    static final Locale DANISH = Locale.forLanguageTag("da");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM", DANISH);

    private final MessageSource messages;
    private final Completing completing;
    private final RulesByType rules;

    CaseWords(MessageSource messages, Completing completing, RulesByType rules) {
        this.rules = rules;
        this.messages = messages;
        this.completing = completing;
    }

    /** The words every letter of the case uses: what is applied for and since when. */
    Map<String, @Nullable Object> about(Application subject) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("subject", subject(subject, completing.answers(subject)));
        model.put("receivedAt", Deadlines.dayOf(Completing.received(subject)));
        return model;
    }

    /** All that is applied for, as it follows "søgt om". */
    private String subject(Application subject, Answers answers) {
        List<String> purposes =
                Need.in(answers).stream().map(need -> purpose(need.purpose())).distinct().toList();
        if (purposes.size() < 2) {
            return say(rules.of(subject).subject(answers));
        }
        int last = purposes.size() - 1;
        return say(
                "applications.subject.several",
                String.join(", ", purposes.subList(0, last)),
                purposes.get(last));
    }

    /** What DOMUS and the files call such a case; public, so without anything personal. */
    String title(ApplicationType type) {
        return say("applications.title." + type.slug());
    }

    /** What stands on the account statement, at most 20 characters. */
    String paymentText(ApplicationType type) {
        return say("applications.payment." + type.slug());
    }

    /** Act and section of a code such as {@code AKL_82}. */
    String law(String code) {
        return say("applications.law." + code);
    }

    /** Papers by their names, each with the line it is about if there are several. */
    List<String> documents(Application subject, List<String> names) {
        List<Need> needs = Need.in(completing.answers(subject));
        return names.stream().map(name -> document(NeededPaper.named(name, needs))).toList();
    }

    /** One paper in a language people read on the screen. */
    String document(Application subject, String name, Locale locale) {
        return document(NeededPaper.named(name, Need.in(completing.answers(subject))), locale);
    }

    private String document(NeededPaper paper) {
        return document(paper, DANISH);
    }

    private String document(NeededPaper paper, Locale locale) {
        String words = in(locale, "applications.document." + paper.code());
        LineName line = paper.of();
        return line == null
                ? words
                : words
                        + " "
                        + in(
                                locale,
                                "applications.line.of",
                                line.number(),
                                in(locale, "applications.purpose." + line.purpose()));
    }

    /** What a question is called that is none of the form's. */
    String asked(Locale locale) {
        return in(locale, "applications.asked.other");
    }

    /** What stands above a place for files. */
    String upload(Locale locale) {
        return in(locale, "applications.asked.upload");
    }

    /** What stands above an answer in words. */
    String yourAnswer(Locale locale) {
        return in(locale, "applications.asked.answer");
    }

    /** Why something is asked, as the citizen is told. */
    String cause(ReturnCause cause, Locale locale) {
        return in(locale, "applications.return.said." + cause);
    }

    private String purpose(String code) {
        return say("applications.purpose." + code);
    }

    /** What is meant to be decided, as it is put to the citizen in a hearing. */
    String intended(Outcome outcome) {
        return say("applications.intended." + outcome);
    }

    /** What a register told, a line each. */
    String lines(Extract extract) {
        return extract.lines().stream()
                .map(line -> line(line.label(), line.detail(), value(line)))
                .collect(Collectors.joining("\n"));
    }

    /** What a register's line says. */
    String value(Extract.Line line) {
        return line.coded() ? say(line.label() + "." + line.value()) : line.value();
    }

    private String line(String label, @Nullable String detail, String value) {
        return say(label) + (detail == null ? "" : " " + detail) + ": " + value;
    }

    /** What a part of a decision's basis is called. */
    String basis(String code) {
        return say("applications.basis." + code);
    }

    /** The name of an authority that complaints go to. */
    String authority(Authority body) {
        return say("letters.authority." + body);
    }

    /** A label of a register's line, or of anything else that has a key of its own. */
    String word(String key, Object... words) {
        return say(key, words);
    }

    /** A kind of evidence. */
    String evidence(String code) {
        return say("applications.evidence." + code);
    }

    /** What a decision rests on: kinds of evidence and the citizen's own papers. */
    List<String> evidence(DecisionMade decision) {
        var all = new ArrayList<String>();
        decision.evidence().forEach(code -> all.add(evidence(code)));
        all.addAll(decision.documents());
        return all;
    }

    /**
     * What a text message says, whatever it is about: others may see the phone.
     *
     * @param by until when something is waited for
     */
    String textReminder(LocalDate by) {
        return messages.getMessage(
                "applications.text-reminder", new Object[] {DAY.format(by)}, DANISH);
    }

    private String say(String key, Object... words) {
        return in(DANISH, key, words);
    }

    private String in(Locale locale, String key, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
