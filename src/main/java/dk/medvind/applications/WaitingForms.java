package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.FormBook;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Form;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that wait for a citizen, with what they are handed and what registers hold. */
@Component
class WaitingForms {

    /** Where a supplement is late. */
    private static final String LATE = "reachCitizen";

    private static final String SUPPLEMENT_FORM = "common-supplement";

    private final WorkList workList;
    private final FormBook forms;
    private final RulesByType rules;
    private final Prefill prefill;
    private final HeldAnswers heldAnswers;
    private final Hearings hearings;
    private final AskedThings asked;
    private final LateAnswers late;
    private final Clock clock;

    WaitingForms(
            WorkList workList,
            FormBook forms,
            RulesByType rules,
            Prefill prefill,
            HeldAnswers heldAnswers,
            Hearings hearings,
            AskedThings asked,
            LateAnswers late,
            Clock clock) {
        this.workList = workList;
        this.forms = forms;
        this.rules = rules;
        this.prefill = prefill;
        this.heldAnswers = heldAnswers;
        this.hearings = hearings;
        this.asked = asked;
        this.late = late;
        this.clock = clock;
    }

    /**
     * The task that waits; of a supplement whose deadline is over the task of the employee who
     * tries to reach the citizen.
     *
     * @throws FormClosed if the case waits for no such answer
     */
    WorkItem item(CaseNumber caseNumber, Task task) {
        return open(caseNumber, task.activity())
                .or(
                        () ->
                                task == Task.SUPPLEMENT && late.areTaken(caseNumber)
                                        ? open(caseNumber, LATE)
                                        : Optional.empty())
                .orElseThrow(() -> new FormClosed(caseNumber));
    }

    private Optional<WorkItem> open(CaseNumber caseNumber, String activity) {
        return workList.openOn(caseNumber.value()).stream()
                .filter(item -> item.activity().equals(activity))
                .findFirst();
    }

    /** Whether what waits is not the citizen's own task: they answer after the deadline. */
    static boolean isLate(WorkItem item) {
        return item.activity().equals(LATE);
    }

    /** The form of a task, as the case's release has it. */
    Form form(WorkItem item) {
        return forms.form(release(item), formKey(item));
    }

    /** The same, with the single things that are asked of this citizen. */
    Form form(Application subject, Task task, WorkItem item) {
        return task == Task.SUPPLEMENT
                ? asked.form(subject, release(item), formKey(task, item))
                : form(item);
    }

    /** The single things the form of a task asks. */
    List<AskedItem> asked(Application subject, Task task) {
        return task == Task.SUPPLEMENT ? asked.current(subject).items() : List.of();
    }

    /** What was written in it; before that what was answered earlier to what is asked again. */
    Answers begun(Application subject, Task task, Answers written) {
        return asked.begun(subject, task, written);
    }

    /** What the form is handed to choose from, by what was answered so far. */
    Map<String, Object> given(Application subject, Task task, Answers answers) {
        return switch (task) {
            case APPLICATION ->
                    rules.of(subject).given(subject, answers, Deadlines.dayOf(clock.instant()));
            case HEARING -> Map.of("lastDay", hearings.isLastDay(subject));
            default -> Map.of();
        };
    }

    /** What registers hold of its questions, by what was answered so far. */
    List<HeldAnswer> held(Application subject, Task task, Form form, Answers answers) {
        if (task != Task.APPLICATION) {
            return List.of();
        }
        var known = new ArrayList<>(prefill.of(subject, form, answers));
        known.addAll(rules.of(subject).known(subject, answers));
        return heldAnswers.of(form, known);
    }

    /** The form that shows what registers hold. */
    Form holding(Form form, List<HeldAnswer> held) {
        return heldAnswers.in(form, held);
    }

    /** The form of the citizen's, also where the task that waits is somebody else's. */
    static String formKey(Task task, WorkItem item) {
        return task == Task.SUPPLEMENT && isLate(item) ? SUPPLEMENT_FORM : formKey(item);
    }

    static String formKey(WorkItem item) {
        return required(item.formKey(), item);
    }

    static String release(WorkItem item) {
        return required(item.release(), item);
    }

    private static String required(@Nullable String value, WorkItem item) {
        if (value == null) {
            throw new IllegalStateException("The task " + item.activity() + " has no form");
        }
        return value;
    }
}
