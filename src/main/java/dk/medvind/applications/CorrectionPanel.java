package dk.medvind.applications;

import dk.medvind.applications.CorrectionWords.Begun;
import dk.medvind.applications.CorrectionWords.CarriedOut;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.LetterDeliveries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The corrections of a case's decisions: what was wrong, what was said to it, and what holds. */
@Component
class CorrectionPanel implements CasePanel {

    private final ApplicationRows applications;
    private final CorrectionRows corrections;
    private final CorrectionWords words;
    private final DecisionLetters decisionLetters;
    private final LetterDeliveries letters;
    private final Dossier dossier;

    CorrectionPanel(
            ApplicationRows applications,
            CorrectionRows corrections,
            CorrectionWords words,
            DecisionLetters decisionLetters,
            LetterDeliveries letters,
            Dossier dossier) {
        this.applications = applications;
        this.corrections = corrections;
        this.words = words;
        this.decisionLetters = decisionLetters;
        this.letters = letters;
        this.dossier = dossier;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public String fragment() {
        return "applications/correction-panel :: corrections";
    }

    @Override
    @Transactional
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        CaseNumber number = new CaseNumber(entry.caseNumber());
        Application subject = applications.get(acting, Action.HANDLE, number);
        if (subject.decidedAt() == null
                || dossier.all(subject, Kind.DECISION_SENT, Object.class).isEmpty()) {
            return null;
        }
        return new Shown(
                entry.caseNumber(),
                corrections.open(subject).isPresent(),
                corrections.of(subject).stream().map(each -> one(subject, each)).toList());
    }

    private One one(Application subject, Correction correction) {
        Integer standing = correction.newDecision();
        return new One(
                correction.number(),
                correction.error(),
                correction.begunAt(),
                words.begun(subject, correction).map(Begun::words).orElse(""),
                words.begun(subject, correction).map(Begun::byName).orElse(""),
                decisionLetters.writtenOn(subject, correction),
                letter(subject, correction.decisionNumber()),
                standing == null ? null : letter(subject, standing),
                words.put(subject, correction).map(CorrectionWords.Put::words).orElse(null),
                correction.heardUntil(),
                words.comments(subject, correction),
                stage(correction),
                words.carriedOut(subject, correction));
    }

    private static String stage(Correction correction) {
        if (correction.isDropped()) {
            return "DROPPED";
        }
        if (correction.isUndecided()) {
            return "OPEN";
        }
        return correction.replacedAt() == null ? "ON_ITS_WAY" : "REPLACED";
    }

    private @Nullable UUID letter(Application subject, int decision) {
        return decisionLetters
                .of(subject, decision)
                .map(letters::look)
                .map(letter -> letter.documentId())
                .orElse(null);
    }

    /**
     * What is shown.
     *
     * @param underWay whether another cannot begin now
     */
    record Shown(String caseNumber, boolean underWay, List<One> corrections) {}

    /**
     * A correction.
     *
     * @param words what was wrong, for the office
     * @param letterOf the day on the old letter
     * @param oldLetter the file of the old letter
     * @param newLetter the file of the new one; null before it is written
     * @param put what was put to the citizen; null when nobody was heard
     * @param heardUntil the last day to answer; null like that
     * @param stage OPEN, DROPPED, ON_ITS_WAY or REPLACED
     */
    record One(
            int number,
            CorrectionError error,
            Instant begunAt,
            String words,
            String byName,
            LocalDate letterOf,
            @Nullable UUID oldLetter,
            @Nullable UUID newLetter,
            @Nullable String put,
            @Nullable LocalDate heardUntil,
            List<String> comments,
            String stage,
            List<CarriedOut> outside) {

        @Override
        public String toString() {
            return "One[" + number + ", " + stage + "]";
        }
    }
}
