package dk.medvind.applications;

import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.Urgency;
import dk.medvind.forms.Answers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to one kind of application: with what its tables are asked, and what its
 * decision says. One bean for each {@link ApplicationType}.
 */
interface ApplicationRules {

    ApplicationType type();

    /** Message key of what is applied for, as it follows "søgt om" in a letter. */
    String subject(Answers answers);

    /** The form is opened by the citizen: what it is given later can be looked up now. */
    default void opened(Application subject) {}

    /** What the form of the assessment shows first. */
    default Answers proposal(Application subject) {
        return Answers.empty();
    }

    /**
     * Why it cannot wait its turn, by the answers and the tables of the release; empty if it can.
     */
    Optional<Urgency> urgency(Application subject, Answers answers, LocalDate today);

    /** What it consists of, each with its section of law; empty where it is one whole. */
    default List<ApplicationLine> lines(Application subject, Answers answers, LocalDate today) {
        return List.of();
    }

    /**
     * The papers that decide something here, whether they were sent or not, by the tables of the
     * release.
     */
    List<NeededPaper> papers(Application subject, Answers answers, LocalDate today);

    /**
     * What may matter for the outcome and what would change it, by table D2 of the release. Never a
     * gate: one may always apply and complain.
     */
    List<Hint> hints(Application subject, Answers answers, LocalDate today);

    /**
     * What the form is handed besides the citizen's own answers, such as what can be chosen: texts,
     * numbers, lists and maps of such. What was handed over when the form was sent is kept with it.
     */
    default Map<String, Object> given(Application subject, Answers answers, LocalDate today) {
        return Map.of();
    }

    /**
     * What is known of the questions from what was looked up when the form was opened, by what was
     * answered so far.
     */
    default List<RegisterValue> known(Application subject, Answers answers) {
        return List.of();
    }

    /**
     * What is granted, as the caseworker's form tells it; empty for a refusal.
     *
     * @throws TaskRefused if something is missing or does not go together
     */
    Grant grant(Application subject, Outcome outcome, Answers assessed);

    /**
     * What the caseworker's form comes to.
     *
     * @throws TaskRefused if something is missing or does not go together
     */
    default Settled settled(Application subject, Answers assessed) {
        Outcome outcome =
                Outcome.valueOf(
                        assessed.text("outcome")
                                .orElseThrow(
                                        () -> new TaskRefused("applications.assess.no-outcome")));
        return new Settled(
                outcome,
                assessed.text("legalBasis")
                        .orElseThrow(() -> new TaskRefused("applications.assess.no-law")),
                grant(subject, outcome, assessed));
    }

    /**
     * Whether the caseworker's form asks what speaks against the citizen: then the citizen is heard
     * when it is known what is intended, where table D5 asks for it.
     */
    default boolean hearsAfterAssessment() {
        return false;
    }

    /** What people wrote in the case that its decision will rest on, in its order. */
    default List<BasisPart> basis(Application subject) {
        return List.of();
    }

    /** Whether a decision has a letter of its own; a confirmation that follows may tell it too. */
    default boolean isToldByLetter(DecisionMade decision) {
        return true;
    }

    /** The words of the decision letter that only this kind of application has. */
    Map<String, ? extends @Nullable Object> letterWords(DecisionMade decision);

    /** What a table of urgency answers: the reason, which those of older releases do not give. */
    static Optional<Urgency> urgencyIn(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("urgent")))
                .map(row -> Urgency.of(String.valueOf(row.get("reason"))))
                .findFirst();
    }
}
