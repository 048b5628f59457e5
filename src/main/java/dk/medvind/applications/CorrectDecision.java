package dk.medvind.applications;

import dk.medvind.applications.CorrectionWords.Put;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.correction.CorrectionProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * "Ret afgørelsen": what was wrong, and how it should have been. Nothing is changed to the
 * citizen's disadvantage before they could say something to it (forvaltningsloven § 19).
 */
@Component
class CorrectDecision implements UserTask {

    private final ApplicationRows applications;
    private final CorrectionRows corrections;
    private final CorrectionRules rules;
    private final CorrectedDecision corrected;
    private final CorrectionWords words;
    private final Correcting correcting;
    private final Deciding deciding;
    private final Drafts drafts;
    private final Dossier dossier;
    private final Clock clock;

    CorrectDecision(
            ApplicationRows applications,
            CorrectionRows corrections,
            CorrectionRules rules,
            CorrectedDecision corrected,
            CorrectionWords words,
            Correcting correcting,
            Deciding deciding,
            Drafts drafts,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.corrections = corrections;
        this.rules = rules;
        this.corrected = corrected;
        this.words = words;
        this.correcting = correcting;
        this.deciding = deciding;
        this.drafts = drafts;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return CorrectionProcess.CORRECT;
    }

    @Override
    public Answers prefill(String caseNumber) {
        Application subject =
                applications.get(ActingContext.system(), Action.HANDLE, new CaseNumber(caseNumber));
        Correction correction = corrections.underWay(subject);
        return words.form(subject, correction)
                .orElseGet(() -> CorrectedDecision.asBefore(corrected.before(subject), correction));
    }

    @Override
    public Facts complete(ActingContext acting, WorkItem work, Answers answers) {
        Application subject =
                applications.get(acting, Action.DECIDE, new CaseNumber(work.caseNumber()));
        Correction correction = corrections.underWay(subject);
        drafts.discard(subject, CitizenForms.Task.CORRECTION.activity());
        return switch (answers.text("correctionResult").orElse("")) {
            case "NO_CORRECTION" -> drop(acting, subject, correction);
            case "CORRECT" -> correct(acting, subject, correction, work, answers);
            default -> throw new TaskRefused("applications.correction.no-result");
        };
    }

    @Override
    public boolean writesLetter() {
        return true;
    }

    @Override
    public byte[] letter(ActingContext acting, WorkItem work, Answers answers) {
        Application subject =
                applications.get(acting, Action.DECIDE, new CaseNumber(work.caseNumber()));
        if (answers.text("correctionResult").filter("CORRECT"::equals).isEmpty()) {
            throw new TaskRefused("casework.letter.none");
        }
        Correction correction = corrections.underWay(subject);
        return deciding.preview(subject, made(subject, correction, answers));
    }

    private Facts drop(ActingContext acting, Application subject, Correction correction) {
        correction.drop(clock.instant());
        dossier.note(subject, Kind.CORRECTION_DROPPED, correction.key(), acting);
        return CorrectionProcess.dropped();
    }

    private Facts correct(
            ActingContext acting,
            Application subject,
            Correction correction,
            WorkItem work,
            Answers answers) {
        rules.requireNoComplaint(subject);
        correction.isAbout(error(answers));
        DecisionMade made = made(subject, correction, answers);
        boolean worse = made.isWorseThan(corrected.before(subject)) || saysWorse(answers);
        boolean hear = worse && !isHeard(subject, correction, made);
        String put = answers.text("hearingText").orElse("").strip();
        if (hear && put.isEmpty()) {
            throw new TaskRefused("applications.correction.nothing-put");
        }
        words.keep(subject, correction, answers, acting);
        if (!hear) {
            return correcting.settle(acting, subject, correction, made, work, answers);
        }
        int round = dossier.count(subject, Kind.CORRECTION_PUT) + 1;
        dossier.add(
                subject,
                Kind.CORRECTION_PUT,
                CorrectionWords.key(correction, round),
                new Put(correction.number(), made, put),
                acting);
        return CorrectionProcess.hearFirst();
    }

    private DecisionMade made(Application subject, Correction correction, Answers answers) {
        return corrected.of(
                subject, correction, error(answers), corrected.before(subject), answers);
    }

    private static CorrectionError error(Answers answers) {
        return answers.text("error")
                .map(CorrectionError::valueOf)
                .orElseThrow(() -> new TaskRefused("applications.correction.no-error"));
    }

    private static boolean saysWorse(Answers answers) {
        return answers.text("worse").filter("YES"::equals).isPresent();
    }

    /** Heard about this or something worse: the task does not come back before that is over. */
    private boolean isHeard(Application subject, Correction correction, DecisionMade made) {
        return words.put(subject, correction)
                .filter(put -> !made.isWorseThan(put.intended()))
                .isPresent();
    }
}
