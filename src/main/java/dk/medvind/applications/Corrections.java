package dk.medvind.applications;

import dk.medvind.applications.CorrectionWords.Begun;
import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.correction.CorrectionProcess;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Ret afgørelsen": a decision that was sent with an error in it. Before it is sent, its sending is
 * taken back instead; while a complaint about it is looked at, the complaint changes it.
 */
@Service
public class Corrections {

    /** So many characters the words about an error have at most. */
    public static final int LONGEST = 2_000;

    private final ApplicationRows applications;
    private final CorrectionRows corrections;
    private final CorrectionRules rules;
    private final CorrectionProcess process;
    private final WorkList workList;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Audit audit;
    private final Clock clock;

    Corrections(
            ApplicationRows applications,
            CorrectionRows corrections,
            CorrectionRules rules,
            CorrectionProcess process,
            WorkList workList,
            Deadlines deadlines,
            Dossier dossier,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.corrections = corrections;
        this.rules = rules;
        this.process = process;
        this.workList = workList;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Why no correction can begin now; empty if one can.
     *
     * @throws dk.medvind.identity.NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public Optional<TaskRefused> refused(ActingContext acting, CaseNumber caseNumber) {
        Application subject = applications.get(acting, Action.DECIDE, caseNumber);
        try {
            rules.require(subject);
            return Optional.empty();
        } catch (TaskRefused e) {
            return Optional.of(e);
        }
    }

    /**
     * Begins one, for the employee to go on with. Two who do so at the same moment wait for each
     * other, and the second is told.
     *
     * @param words what is wrong, for the office
     * @return the task "Ret afgørelsen"
     * @throws TaskRefused if it cannot be corrected now, or nobody says what is wrong
     */
    @Transactional
    public UUID begin(
            ActingContext acting, CaseNumber caseNumber, CorrectionError error, String words) {
        Application subject = applications.get(acting, Action.DECIDE, caseNumber);
        applications.lock(caseNumber);
        rules.require(subject);
        String said = words.strip().replace("\r\n", "\n");
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new TaskRefused("applications.correction.no-words");
        }
        int number = corrections.of(subject).size() + 1;
        int wrong = dossier.count(subject, Kind.DECIDED);
        Correction begun =
                corrections.add(
                        new Correction(subject, number, wrong, error, acting, clock.instant()));
        dossier.add(
                subject,
                Kind.CORRECTION_BEGUN,
                begun.key(),
                new Begun(
                        number,
                        error,
                        said,
                        acting.actor().displayName(),
                        dossier.count(subject, Kind.CORRECTION_COMMENTED)),
                acting);
        process.begin(
                caseNumber,
                number,
                deadlines.newest(subject.type(), Limit.CARRY_OUT, clock.instant()));
        WorkItem task =
                workList.openOn(caseNumber.value()).stream()
                        .filter(item -> item.activity().equals(CorrectionProcess.CORRECT))
                        .findFirst()
                        .orElseThrow();
        workList.claim(acting, task.id());
        audit.write(
                acting,
                AuditEntry.changed(
                        "correction", Purpose.of(acting), subject.party(), caseNumber.value()));
        return task.id();
    }
}
