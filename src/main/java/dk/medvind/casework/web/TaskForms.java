package dk.medvind.casework.web;

import dk.medvind.casework.FormBook;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Filled;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormInput;
import dk.medvind.identity.NotFoundForYou;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The forms of tasks, as employees fill them in. */
@Component
class TaskForms {

    private final FormBook formBook;
    private final UserTasks userTasks;

    TaskForms(FormBook formBook, UserTasks userTasks) {
        this.formBook = formBook;
        this.userTasks = userTasks;
    }

    /** The form of this work; null when it has none. */
    @Nullable Form of(WorkItem item) {
        if (item.kind() == WorkItem.Kind.FAILURE || item.kind() == WorkItem.Kind.HELP) {
            return null;
        }
        String release = item.release();
        String key = item.formKey();
        if (release == null || key == null) {
            throw new NotFoundForYou("form");
        }
        return formBook.form(release, key).forStaff().given(userTasks.given(item));
    }

    /**
     * The form of this work.
     *
     * @throws TaskRefused if it has none: a failed step and a call for help are answered elsewhere
     */
    Form required(WorkItem item) {
        Form form = of(item);
        if (form == null) {
            throw new TaskRefused("casework.task.no-form");
        }
        return form;
    }

    /** What the form shows before anybody wrote in it. */
    Answers untouched(WorkItem item, Form form) {
        return form.initial().with(userTasks.prefill(item));
    }

    /** What the page sent, right or wrong. */
    Filled read(WorkItem item, Form form, MultiValueMap<String, String> sent) {
        Filled first = FormInput.read(form, form.whole(), sent, untouched(item, form));
        // A list may be there only because of what this very page says: then its rows count.
        return sent.containsKey(FormInput.ROWS)
                ? FormInput.read(form, form.whole(), sent, first.answers())
                : first;
    }
}
