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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that wait for a citizen, with what they are handed and what registers hold. */
@Component
class WaitingForms {

    private final WorkList workList;
    private final FormBook forms;
    private final RulesByType rules;
    private final Prefill prefill;
    private final HeldAnswers heldAnswers;
    private final Hearings hearings;
    private final Clock clock;

    WaitingForms(
            WorkList workList,
            FormBook forms,
            RulesByType rules,
            Prefill prefill,
            HeldAnswers heldAnswers,
            Hearings hearings,
            Clock clock) {
        this.workList = workList;
        this.forms = forms;
        this.rules = rules;
        this.prefill = prefill;
        this.heldAnswers = heldAnswers;
        this.hearings = hearings;
        this.clock = clock;
    }

    /**
     * The task that waits.
     *
     * @throws FormClosed if the case waits for no such answer
     */
    WorkItem item(CaseNumber caseNumber, Task task) {
        return workList.openOn(caseNumber.value()).stream()
                .filter(item -> item.activity().equals(task.activity()))
                .findFirst()
                .orElseThrow(() -> new FormClosed(caseNumber));
    }

    /** The form of a task, as the case's release has it. */
    Form form(WorkItem item) {
        return forms.form(release(item), formKey(item));
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
