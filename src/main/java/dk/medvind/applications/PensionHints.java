package dk.medvind.applications;

import dk.medvind.forms.Answers;
import dk.medvind.identity.Parties;
import dk.medvind.workflow.Decisions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks table D2 of disability pension with the citizen's age and answers. */
@Component
class PensionHints {

    private static final Set<String> NOTHING_TRIED = Set.of("NONE", "DONT_KNOW");

    private final Decisions decisions;
    private final Parameters parameters;
    private final Parties parties;

    PensionHints(Decisions decisions, Parameters parameters, Parties parties) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.parties = parties;
    }

    List<Hint> of(Application subject, Answers answers, LocalDate today) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("age", parties.cprNumberOf(subject.party()).birthDate().until(today).getYears());
        inputs.put("adultAge", parameters.countOn("pension.adult-age", today));
        inputs.put("fullAge", parameters.countOn("pension.full-age", today));
        inputs.put("seniorAge", seniorAge(parameters, today));
        inputs.put("pensionAge", parameters.countOn("pension.state-pension-age", today));
        inputs.put("wish", answers.text("wish").orElse(null));
        inputs.put("currentBenefit", answers.text("currentBenefit").orElse(null));
        inputs.put("effortsTried", effortsTried(answers.list("tried")));
        inputs.put("papersWithOthers", isAt(answers, "OTHERS"));
        inputs.put("noPapers", isAt(answers, "NONE"));
        inputs.put(
                "paperAgeMonths",
                answers.day("newestPaper")
                        .map(day -> ChronoUnit.MONTHS.between(day, today))
                        .orElse(null));
        inputs.put("freshMonths", parameters.countOn("pension.fresh-papers-months", today));
        return Hint.of(
                decisions.evaluateFor(
                        subject.caseNumber().value(), "d2-disability-pension-hints", inputs));
    }

    /** From this age on senior pension may be the better way (pensionsloven § 26 a). */
    static int seniorAge(Parameters parameters, LocalDate today) {
        return parameters.countOn("pension.state-pension-age", today)
                - parameters.countOn("pension.senior-years", today);
    }

    private static @Nullable Boolean effortsTried(List<String> tried) {
        if (tried.isEmpty() || tried.contains("DONT_KNOW")) {
            return null;
        }
        return !NOTHING_TRIED.containsAll(tried);
    }

    private static @Nullable Boolean isAt(Answers answers, String place) {
        return answers.text("healthPapers").map(place::equals).orElse(null);
    }
}
