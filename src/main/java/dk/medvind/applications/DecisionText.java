package dk.medvind.applications;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the letter of a decision says: which template, and with which words. */
@Component
class DecisionText {

    private final CaseWords words;
    private final RulesByType rules;
    private final LineWords lines;
    private final Exempt exempt;
    private final ComplaintRows complaints;
    private final ComplaintBodies bodies;
    private final CorrectionRows corrections;
    private final CorrectionWords correctionWords;
    private final DecisionLetters letters;

    DecisionText(
            CaseWords words,
            RulesByType rules,
            LineWords lines,
            Exempt exempt,
            ComplaintRows complaints,
            ComplaintBodies bodies,
            CorrectionRows corrections,
            CorrectionWords correctionWords,
            DecisionLetters letters) {
        this.words = words;
        this.rules = rules;
        this.lines = lines;
        this.exempt = exempt;
        this.complaints = complaints;
        this.bodies = bodies;
        this.corrections = corrections;
        this.correctionWords = correctionWords;
        this.letters = letters;
    }

    String template(DecisionMade decision) {
        if (decision.isCorrection()) {
            return "corrected-decision";
        }
        return decision.isOnComplaint() ? "changed-decision" : "decision";
    }

    /** The words of that template. */
    Map<String, @Nullable Object> words(Application subject, DecisionMade decision) {
        var model = words.about(subject);
        model.put("outcome", decision.outcome().name());
        model.put("grantedAmount", decision.amount());
        model.put("payTo", decision.payTo());
        model.put("legalBasis", words.law(decision.legalBasis()));
        model.put("reasons", decision.reasons());
        model.put("conditions", decision.conditions());
        model.put("evidence", exempt.shown(subject, words.evidence(decision)));
        Optional<Correction> correction = corrections.behind(subject, decision);
        if (correction.isPresent()) {
            correct(model, subject, correction.get(), decision);
        } else if (decision.isOnComplaint()) {
            model.put("body", words.authority(complaints.newest(subject).body()));
        } else {
            model.putAll(rules.of(subject).letterWords(decision));
        }
        return model;
    }

    /** What it replaces, what was wrong, and what that means in money. */
    private void correct(
            Map<String, @Nullable Object> model,
            Application subject,
            Correction correction,
            DecisionMade decision) {
        DecisionMade before = letters.decision(subject, correction);
        boolean inKroner = subject.type() == ApplicationType.SINGLE_BENEFIT;
        model.put("grantedAmount", inKroner ? decision.amount() : null);
        model.put("replacedOn", letters.writtenOn(subject, correction));
        model.put("whatWasWrong", decision.terms().get(DecisionMade.WHAT_WAS_WRONG));
        int compared = decision.kroner().compareTo(before.kroner());
        model.put("more", inKroner && compared > 0);
        model.put("less", inKroner && compared < 0);
        model.put("heard", correctionWords.put(subject, correction).isPresent());
        model.put("body", words.authority(bodies.of(subject.type())));
        model.putAll(lines.of(decision));
    }
}
