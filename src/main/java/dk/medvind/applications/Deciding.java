package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.TaskRefused;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.LetterRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the decision down for the citizen (forvaltningsloven §§ 22-25). */
@Component
class Deciding {

    private static final String LETTER = "composeDecisionLetter";

    private final Dossier dossier;
    private final Parameters parameters;
    private final Mail mail;
    private final DecisionText texts;
    private final DecisionLetters letters;
    private final RulesByType rules;
    private final Clock clock;

    Deciding(
            Dossier dossier,
            Parameters parameters,
            Mail mail,
            DecisionText texts,
            DecisionLetters letters,
            RulesByType rules,
            Clock clock) {
        this.dossier = dossier;
        this.parameters = parameters;
        this.mail = mail;
        this.texts = texts;
        this.letters = letters;
        this.rules = rules;
        this.clock = clock;
    }

    /** The decision of the case. */
    DecisionMade decision(Application subject) {
        return dossier.newest(subject, Kind.DECIDED, DecisionMade.class)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nothing is decided in " + subject.caseNumber()));
    }

    /**
     * The newest decision that neither a complaint nor a correction led to; what those give is paid
     * on its own.
     */
    DecisionMade ownDecision(Application subject) {
        return dossier.all(subject, Kind.DECIDED, DecisionMade.class).stream()
                .filter(decision -> !decision.isOnComplaint() && !decision.isCorrection())
                .findFirst()
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

    /** Writes the letter of the newest decision, if it is told by one. */
    LetterWritten composeLetter(Application subject) {
        DecisionMade decision = decision(subject);
        int number = dossier.count(subject, Kind.DECIDED);
        if (rules.of(subject).isToldByLetter(decision)) {
            write(subject, decision);
        }
        Instant sendAt = decidedAt(subject).plus(undoTime(subject));
        return new LetterWritten(
                number, canBeTakenBack(subject) && sendAt.isAfter(clock.instant()) ? sendAt : null);
    }

    /** A change of what the citizen has been told cannot be taken back. */
    private boolean canBeTakenBack(Application subject) {
        return !subject.isNotified()
                && !subject.isInComplaint()
                && dossier.all(subject, Kind.DECIDED, DecisionMade.class).size() == 1;
    }

    /** How long a decision can be taken back, from when it was made. */
    Duration undoTime(Application subject) {
        return Duration.ofMinutes(
                parameters.countOn("letter.undo-minutes", Deadlines.dayOf(decidedAt(subject))));
    }

    private void write(Application subject, DecisionMade decision) {
        mail.write(
                subject,
                LetterKind.DECISION,
                texts.template(decision),
                texts.words(subject, decision),
                !decision.outcome().needsReasons(),
                step(subject, LETTER));
    }

    /**
     * The letter of a decision that is not made yet, as PDF.
     *
     * @throws TaskRefused if it is told otherwise, or the letter would not be sent as it is
     */
    byte[] preview(Application subject, DecisionMade decision) {
        if (!rules.of(subject).isToldByLetter(decision)) {
            throw new TaskRefused("applications.letter.told-otherwise");
        }
        try {
            return mail.preview(
                    subject,
                    LetterKind.DECISION,
                    texts.template(decision),
                    texts.words(subject, decision),
                    !decision.outcome().needsReasons());
        } catch (LetterRefused unfinished) {
            throw new TaskRefused("applications.letter.unfinished");
        }
    }

    PostChannel choosePostChannel(Application subject) {
        return mail.channel(subject, step(subject, "choosePostChannel"));
    }

    /**
     * A step's own name, and of a later decision with its number: what is done for the second is
     * not a repetition of what was done for the first.
     */
    String step(Application subject, String name) {
        return step(name, dossier.count(subject, Kind.DECIDED));
    }

    /** The same for one of the case's decisions. */
    static String step(String name, int number) {
        return number > 1 ? name + ":" + number : name;
    }

    /** Under which a decision stands in the dossier. */
    static String key(int number) {
        return number > 1 ? "decision-" + number : "decision";
    }

    /** The letter of one of the case's decisions; empty if it is not written, or told otherwise. */
    Optional<UUID> letter(Application subject, int number) {
        return letters.of(subject, number);
    }
}
