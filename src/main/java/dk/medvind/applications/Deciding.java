package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.LetterKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the decision down for the citizen and gets it to them (forvaltningsloven §§ 22-25). */
@Component
class Deciding {

    private static final String LETTER = "composeDecisionLetter";

    private final Dossier dossier;
    private final Deadlines deadlines;
    private final Mail mail;
    private final CaseWords words;
    private final RulesByType rules;

    Deciding(Dossier dossier, Deadlines deadlines, Mail mail, CaseWords words, RulesByType rules) {
        this.rules = rules;
        this.words = words;
        this.dossier = dossier;
        this.deadlines = deadlines;
        this.mail = mail;
    }

    /** The decision of the case. */
    DecisionMade decision(Application subject) {
        return dossier.newest(subject, Kind.DECIDED, DecisionMade.class)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nothing is decided in " + subject.caseNumber()));
    }

    /** When the case was decided last. */
    Instant decidedAt(Application subject) {
        return dossier.story(subject).stream()
                .filter(happening -> happening.kind() == Kind.DECIDED)
                .map(Dossier.Happening::at)
                .max(Instant::compareTo)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nothing is decided in " + subject.caseNumber()));
    }

    void composeLetter(Application subject) {
        DecisionMade decision = decision(subject);
        var model = words.about(subject);
        model.put("outcome", decision.outcome().name());
        model.put("grantedAmount", decision.amount());
        model.put("payTo", decision.payTo());
        model.put("legalBasis", words.law(decision.legalBasis()));
        model.put("reasons", decision.reasons());
        model.put("conditions", decision.conditions());
        model.put("evidence", words.evidence(decision));
        model.putAll(rules.of(subject).letterWords(decision));
        mail.write(
                subject,
                LetterKind.DECISION,
                "decision",
                model,
                !decision.outcome().needsReasons(),
                step(subject, LETTER));
    }

    PostChannel choosePostChannel(Application subject) {
        return mail.channel(subject, step(subject, "choosePostChannel"));
    }

    Notified sendByDigitalPost(Application subject) {
        return notified(
                subject,
                mail.send(
                        subject,
                        letter(subject),
                        PostChannel.DIGITAL_POST,
                        step(subject, "sendDecisionByDigitalPost")));
    }

    Notified print(Application subject) {
        return notified(
                subject,
                mail.send(
                        subject,
                        letter(subject),
                        PostChannel.PRINT,
                        step(subject, "printDecision")));
    }

    /**
     * A step's own name, and of a later decision with its number: what is done for the second is
     * not a repetition of what was done for the first.
     */
    String step(Application subject, String name) {
        int number = dossier.all(subject, Kind.DECIDED, Object.class).size();
        return number > 1 ? name + ":" + number : name;
    }

    private UUID letter(Application subject) {
        return dossier.all(subject, Kind.LETTER_WRITTEN, Mail.Written.class).stream()
                .filter(written -> written.step().equals(step(subject, LETTER)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No decision letter is written in " + subject.caseNumber()))
                .letter();
    }

    private Notified notified(Application subject, LocalDate on) {
        LocalDate until = deadlines.from(subject, Limit.COMPLAINT, false, on);
        subject.notified(on, until);
        dossier.note(subject, Kind.DECISION_SENT, step(subject, "sent"), ActingContext.system());
        return new Notified(Deadlines.endOf(on), Deadlines.endOf(until));
    }
}
