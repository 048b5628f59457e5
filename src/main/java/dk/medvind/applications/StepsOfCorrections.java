package dk.medvind.applications;

import dk.medvind.applications.CorrectionWords.Put;
import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.LetterDeliveries;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what a correction's service tasks ask, in the transaction of the engine's job. */
@Service
@Transactional
class StepsOfCorrections implements CorrectionSteps {

    private final ApplicationRows applications;
    private final CorrectionRows corrections;
    private final CorrectionWords words;
    private final CorrectionLetters letters;
    private final CorrectionsInDomus domus;
    private final Difference difference;
    private final DecisionLetters decisionLetters;
    private final LetterDeliveries deliveries;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Clock clock;

    StepsOfCorrections(
            ApplicationRows applications,
            CorrectionRows corrections,
            CorrectionWords words,
            CorrectionLetters letters,
            CorrectionsInDomus domus,
            Difference difference,
            DecisionLetters decisionLetters,
            LetterDeliveries deliveries,
            Deadlines deadlines,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.corrections = corrections;
        this.words = words;
        this.letters = letters;
        this.domus = domus;
        this.difference = difference;
        this.decisionLetters = decisionLetters;
        this.deliveries = deliveries;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public Instant hearOfCorrection(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Correction correction = corrections.underWay(subject);
        Put put = words.put(subject, correction).orElseThrow();
        int round = dossier.count(subject, Kind.CORRECTION_PUT);
        LocalDate due =
                deadlines.ofComplaint(
                        subject.type(), Limit.HEARING, Deadlines.dayOf(clock.instant()));
        correction.heardUntil(due);
        letters.hearing(subject, correction, put, round, due);
        return Deadlines.endOf(due);
    }

    @Override
    public void payDifference(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        difference.pay(subject, "payDifference", corrections.underWay(subject).key());
    }

    @Override
    public void informDomusOfCorrection(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        domus.told(subject, corrections.underWay(subject));
    }

    @Override
    public void replaceLetter(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Correction correction = corrections.underWay(subject);
        int standing = Objects.requireNonNull(correction.newDecision());
        deliveries.replace(
                decisionLetters.of(subject, correction.decisionNumber()).orElseThrow(),
                decisionLetters.of(subject, standing).orElseThrow());
        correction.replaced(clock.instant());
        note(subject, correction, Kind.CORRECTION_REPLACED);
    }

    @Override
    public void closeCorrection(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Correction correction = corrections.underWay(subject);
        correction.end(clock.instant());
        note(subject, correction, Kind.CORRECTION_ENDED);
    }

    private void note(Application subject, Correction correction, Kind kind) {
        dossier.note(subject, kind, correction.key(), ActingContext.system());
    }

    private Application find(CaseNumber caseNumber) {
        return applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
    }
}
