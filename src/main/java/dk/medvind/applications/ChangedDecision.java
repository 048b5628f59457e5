package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The decision that follows when a complaint is right, in whole or in part. It never gives less
 * than the one before, and rests on the same section of law.
 */
@Component
class ChangedDecision {

    private final Dossier dossier;
    private final Deciding deciding;
    private final Difference difference;

    ChangedDecision(Dossier dossier, Deciding deciding, Difference difference) {
        this.dossier = dossier;
        this.deciding = deciding;
        this.difference = difference;
    }

    /**
     * Makes it.
     *
     * @return whether Medvind pays the difference itself
     * @throws TaskRefused if it would give less than before, or says no amount where money is asked
     */
    boolean make(
            ActingContext acting,
            Application subject,
            Complaint complaint,
            Reassessed outcome,
            Answers answers) {
        DecisionMade made = of(subject, complaint, outcome, answers);
        int number = dossier.count(subject, Kind.DECIDED) + 1;
        boolean payable =
                made.amount() != null && difference.after(subject, made) == CorrectedMoney.PAY;
        dossier.add(subject, Kind.DECIDED, Deciding.key(number), made, acting);
        return payable;
    }

    /** Its letter before it is made, as PDF. */
    byte[] letter(Application subject, Complaint complaint, Reassessed outcome, Answers answers) {
        return deciding.preview(subject, of(subject, complaint, outcome, answers));
    }

    private DecisionMade of(
            Application subject, Complaint complaint, Reassessed outcome, Answers answers) {
        DecisionMade before = deciding.decision(subject);
        BigDecimal amount = amount(subject, before, answers);
        return new DecisionMade(
                outcome == Reassessed.FULLY_CHANGED ? Outcome.GRANTED : Outcome.PARTLY_GRANTED,
                amount,
                amount == null ? null : "CITIZEN",
                Map.of(DecisionMade.ON_COMPLAINT, complaint.key()),
                before.legalBasis(),
                answers.text("reasons").orElse("").strip(),
                answers.text("conditions").filter(text -> !text.isBlank()).orElse(null),
                before.evidence(),
                before.documents());
    }

    /** Pays what the newest decision gives more than was ordered before, once. */
    void pay(Application subject, Complaint complaint) {
        difference.pay(subject, "payChange", complaint.key());
    }

    /** Only single benefits are an amount that can be paid at once; others are done by hand. */
    private static @Nullable BigDecimal amount(
            Application subject, DecisionMade before, Answers answers) {
        if (subject.type() != ApplicationType.SINGLE_BENEFIT) {
            return null;
        }
        BigDecimal amount =
                answers.number("amount")
                        .orElseThrow(() -> new TaskRefused("applications.complaint.no-amount"));
        if (amount.compareTo(before.kroner()) <= 0) {
            throw new TaskRefused("applications.complaint.not-more");
        }
        return amount;
    }
}
