package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.letters.Letter;
import dk.medvind.letters.LetterDeliveries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters of the decisions of a case, and which decision a correction is about. */
@Component
class DecisionLetters {

    private static final String LETTER = "composeDecisionLetter";

    private final Dossier dossier;
    private final LetterDeliveries letters;

    DecisionLetters(Dossier dossier, LetterDeliveries letters) {
        this.dossier = dossier;
        this.letters = letters;
    }

    /** The decision that stood when the correction began. */
    DecisionMade decision(Application subject, Correction correction) {
        List<DecisionMade> newestFirst = dossier.all(subject, Kind.DECIDED, DecisionMade.class);
        return newestFirst.stream()
                .dropWhile(
                        each ->
                                correction.newDecision() != null
                                        && !String.valueOf(correction.number())
                                                .equals(each.correction()))
                .skip(correction.newDecision() == null ? 0 : 1)
                .findFirst()
                .orElseThrow();
    }

    /** The day that stands on its letter. */
    LocalDate writtenOn(Application subject, Correction correction) {
        return of(subject, correction.decisionNumber())
                .map(letters::look)
                .map(Letter::composedAt)
                .map(Deadlines::dayOf)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No decision letter is written in "
                                                + subject.caseNumber()));
    }

    /** The letter of one of the case's decisions; empty if it is not written, or told otherwise. */
    Optional<UUID> of(Application subject, int number) {
        return dossier.all(subject, Kind.LETTER_WRITTEN, Mail.Written.class).stream()
                .filter(written -> written.step().equals(Deciding.step(LETTER, number)))
                .findFirst()
                .map(Mail.Written::letter);
    }
}
