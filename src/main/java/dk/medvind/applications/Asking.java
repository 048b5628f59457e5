package dk.medvind.applications;

import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an employee writes when the citizen is to be asked for something: what, why, by when. */
@Component
class Asking {

    private final Askable askable;
    private final Supplements supplements;
    private final CriticalDay criticalDay;
    private final Clock clock;

    Asking(Askable askable, Supplements supplements, CriticalDay criticalDay, Clock clock) {
        this.askable = askable;
        this.supplements = supplements;
        this.criticalDay = criticalDay;
        this.clock = clock;
    }

    /** What the form is handed. */
    Map<String, Object> given(Application subject) {
        var given = new HashMap<String, Object>(askable.given(subject));
        given.putAll(criticalDay.given(subject));
        return given;
    }

    /**
     * The question these answers make.
     *
     * @throws TaskRefused if nothing is asked, if it points at what is not there, or if the day to
     *     answer has passed or is after the citizen's own last day without anybody saying so
     */
    SupplementRequest read(Application subject, Answers answers) {
        String question = answers.text("question").filter(text -> !text.isBlank()).orElse(null);
        if (answers.number("asked").isEmpty()) {
            return old(answers, question);
        }
        var request = SupplementRequest.of(askable.read(subject, answers), question);
        requireSomething(request);
        Optional<LocalDate> set = answers.day("answerBy");
        if (set.filter(day -> !day.isAfter(Deadlines.dayOf(clock.instant()))).isPresent()) {
            throw new TaskRefused("applications.reach.deadline-past");
        }
        SupplementRequest dated = request.by(set.orElse(null), false);
        LocalDate lastDay = supplements.lastDay(subject, dated);
        return request.by(set.orElse(null), criticalDay.knowinglyLate(subject, lastDay, answers));
    }

    /** Cases on a release whose form has no causes yet name papers. */
    private static SupplementRequest old(Answers answers, @Nullable String question) {
        var request =
                SupplementRequest.of(AskedItem.missing(answers.list("askedDocuments")), question);
        requireSomething(request);
        return request;
    }

    private static void requireSomething(SupplementRequest request) {
        if (request.isEmpty()) {
            throw new TaskRefused("applications.assess.nothing-asked");
        }
    }
}
