package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out, when a caseworker intends an answer, whether the citizen is heard first. What was
 * weighed is kept in either case, so that it can be seen why somebody was heard or was not.
 */
@Component
class Weighing {

    private final Dossier dossier;
    private final RulesByType rules;
    private final HearingWay way;
    private final Basis basis;

    Weighing(Dossier dossier, RulesByType rules, HearingWay way, Basis basis) {
        this.dossier = dossier;
        this.rules = rules;
        this.way = way;
        this.basis = basis;
    }

    /**
     * What the process is told when the citizen is heard first; empty when it can be decided.
     *
     * @throws TaskRefused if the citizen is to be heard and nothing is written to be put to them
     */
    Optional<Facts> hearFirst(
            ActingContext acting, Application subject, Outcome intended, Answers form) {
        if (!rules.of(subject).hearsAfterAssessment() || !way.isThere(subject)) {
            return Optional.empty();
        }
        subject.requireDecidable();
        Weighed weighed = Weighed.of(intended, form);
        boolean hear = basis.mustBeHeard(subject, weighed);
        if (hear && weighed.words() == null) {
            throw new TaskRefused("applications.assess.nothing-put");
        }
        int round = dossier.all(subject, Kind.HEARING_WEIGHED, Object.class).size() + 1;
        dossier.add(
                subject,
                Kind.HEARING_WEIGHED,
                "round-" + round,
                hear ? weighed.askedAbout() : weighed,
                acting);
        return hear ? Optional.of(CaseFacts.hearFirst()) : Optional.empty();
    }

    /** The caseworker's form as it was when they last meant to decide. */
    Optional<Answers> form(Application subject) {
        return dossier.newest(subject, Kind.HEARING_WEIGHED, Weighed.class).map(Weighed::toAnswers);
    }
}
