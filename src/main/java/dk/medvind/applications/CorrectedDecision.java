package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.TaskRefused;
import dk.medvind.documents.Document;
import dk.medvind.documents.DocumentOrigin;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision as it should have been, by the employee's form. */
@Component
class CorrectedDecision {

    /** The answer that leaves the outcome as it was. */
    static final String SAME = "SAME";

    private final Dossier dossier;
    private final Documents documents;

    CorrectedDecision(Dossier dossier, Documents documents) {
        this.dossier = dossier;
        this.documents = documents;
    }

    /** What the form shows before anybody wrote in it: what was decided. */
    static Answers asBefore(DecisionMade before, Correction correction) {
        return Answers.empty()
                .with("error", correction.error().name())
                .with("outcome", SAME)
                .with("amount", before.amount())
                .with("legalBasis", before.legalBasis())
                .with("reasons", before.reasons())
                .with("conditions", before.conditions());
    }

    /**
     * The new decision.
     *
     * @throws TaskRefused if something is missing, or a slip of the pen changes what was decided
     */
    DecisionMade of(
            Application subject,
            Correction correction,
            CorrectionError error,
            DecisionMade before,
            Answers form) {
        Outcome outcome =
                form.text("outcome")
                        .filter(answer -> !answer.equals(SAME))
                        .map(Outcome::valueOf)
                        .orElse(before.outcome());
        String reasons = form.text("reasons").orElse("").strip();
        if (outcome.needsReasons() && reasons.isEmpty()) {
            throw new TaskRefused("applications.assess.no-reasons");
        }
        BigDecimal amount = amount(subject, before, outcome, form);
        String law = form.text("legalBasis").orElse(before.legalBasis());
        boolean sameGrant =
                outcome == before.outcome()
                        && isSame(amount, before.amount())
                        && law.equals(before.legalBasis());
        if (error == CorrectionError.CLERICAL && !sameGrant) {
            throw new TaskRefused("applications.correction.not-clerical");
        }
        return new DecisionMade(
                outcome,
                amount,
                amount == null ? null : Optional.ofNullable(before.payTo()).orElse("CITIZEN"),
                terms(subject, correction, before, sameGrant, form),
                law,
                reasons,
                form.text("conditions").filter(text -> !text.isBlank()).orElse(null),
                before.evidence(),
                files(subject));
    }

    private @Nullable BigDecimal amount(
            Application subject, DecisionMade before, Outcome outcome, Answers form) {
        if (!outcome.pays()) {
            return null;
        }
        if (subject.type() != ApplicationType.SINGLE_BENEFIT) {
            // What it means in money is carried out, and known, elsewhere.
            return before.amount();
        }
        BigDecimal amount =
                form.number("amount")
                        .filter(kroner -> kroner.signum() > 0)
                        .orElseThrow(() -> new TaskRefused("applications.assess.no-amount"));
        Optional<BigDecimal> applied = applied(subject);
        if (applied.filter(most -> amount.compareTo(most) > 0).isPresent()) {
            throw new TaskRefused(
                    "applications.correction.above-applied", Money.written(applied.get()));
        }
        return amount;
    }

    /** All that was applied for; empty if the price of something is not known. */
    private Optional<BigDecimal> applied(Application subject) {
        List<BigDecimal> amounts =
                Need.in(SentForm.application(dossier, subject)).stream().map(Need::amount).toList();
        return amounts.isEmpty() || amounts.stream().anyMatch(Objects::isNull)
                ? Optional.empty()
                : Optional.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What else was settled stays if what is given stays; a running grant is changed elsewhere. */
    private static Map<String, String> terms(
            Application subject,
            Correction correction,
            DecisionMade before,
            boolean same,
            Answers form) {
        var terms = new HashMap<String, String>();
        if (same && subject.type() != ApplicationType.LOST_EARNINGS) {
            terms.putAll(before.terms());
            terms.remove(DecisionMade.ON_COMPLAINT);
        }
        terms.put(DecisionMade.CORRECTS, String.valueOf(correction.number()));
        terms.put(DecisionMade.WHAT_WAS_WRONG, form.text("whatWasWrong").orElse("").strip());
        return terms;
    }

    private List<String> files(Application subject) {
        return documents.of(subject.id()).stream()
                .filter(document -> document.origin() == DocumentOrigin.UPLOAD)
                .map(Document::fileName)
                .toList();
    }

    /** The decision of the case that is being corrected. */
    DecisionMade before(Application subject) {
        return dossier.newest(subject, Kind.DECIDED, DecisionMade.class).orElseThrow();
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
