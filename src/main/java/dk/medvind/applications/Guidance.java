package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Field;
import dk.medvind.forms.FormPage;
import dk.medvind.forms.Judged;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the citizen early what is likely to matter. What was told is remembered, so that one can
 * see later whether it kept people from applying who would have got help.
 */
@Service
public class Guidance {

    private final ApplicationRows applications;
    private final RulesByType rules;
    private final ShownHints shown;
    private final Clock clock;

    Guidance(ApplicationRows applications, RulesByType rules, ShownHints shown, Clock clock) {
        this.applications = applications;
        this.rules = rules;
        this.shown = shown;
        this.clock = clock;
    }

    /** What is to be said at a page: of its own questions and of those on the page before. */
    @Transactional
    public List<Hint> at(
            ActingContext acting, OpenForm open, Task task, FormPage page, Answers answers) {
        Judged judged = open.form().judge(answers);
        Set<String> asked =
                Stream.concat(judged.before(page).stream(), Stream.of(page))
                        .flatMap(each -> judged.page(each.number()).fields().stream())
                        .map(Field::key)
                        .collect(Collectors.toSet());
        return say(acting, open, task, judged, asked);
    }

    /** Everything there is to say before the citizen sends. */
    @Transactional
    public List<Hint> atTheEnd(ActingContext acting, OpenForm open, Task task) {
        return say(acting, open, task, open.form().judge(open.answers()), Set.of());
    }

    /** What was said and still stood is noted for good. */
    void sent(Application subject, Answers counted) {
        shown.stood(subject, standing(subject, counted));
    }

    private List<Hint> say(
            ActingContext acting, OpenForm open, Task task, Judged judged, Set<String> asked) {
        if (task != Task.APPLICATION) {
            return List.of();
        }
        Application subject = applications.get(acting, Action.APPLY, open.caseNumber());
        List<Hint> hints =
                standing(subject, judged.counted()).stream()
                        .filter(hint -> asked.isEmpty() || asked.contains(hint.question()))
                        .toList();
        shown.shown(subject, hints);
        return hints;
    }

    private List<Hint> standing(Application subject, Answers counted) {
        return rules.of(subject).hints(subject, counted, Deadlines.dayOf(clock.instant()));
    }
}
