package dk.medvind.applications;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        model.put("subject", say(rules.of(subject).subject(completing.answers(subject))));
        model.put("receivedAt", Deadlines.dayOf(Completing.received(subject)));
        return model;
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

    /** The papers behind codes of decision table D3. */
    List<String> documents(List<String> codes) {
        return codes.stream().map(code -> say("applications.document." + code)).toList();
    }

    /** What a part of a decision's basis is called. */
    String basis(String code) {
        return say("applications.basis." + code);
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

    private String say(String key) {
        return messages.getMessage(key, null, DANISH);
    }
}
