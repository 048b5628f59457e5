package dk.medvind.casework.web;

import dk.medvind.casework.TaskDrafts;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.touchtime.TouchTimes;
import dk.medvind.identity.ActingContext;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves a task's form while it is written. */
@Controller
@RequestMapping("/sagsbehandling/opgaver/{id}/kladde")
class TaskDraftController {

    private final TaskDrafts drafts;
    private final TaskForms taskForms;
    private final WorkList workList;
    private final TouchTimes touchTimes;

    TaskDraftController(
            TaskDrafts drafts, TaskForms taskForms, WorkList workList, TouchTimes touchTimes) {
        this.touchTimes = touchTimes;
        this.drafts = drafts;
        this.taskForms = taskForms;
        this.workList = workList;
    }

    /** Keeps what is in the form now and says when. */
    @PostMapping
    String save(
            ActingContext acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        WorkItem item = workList.item(acting, id);
        touchTimes.saved(acting, item);
        var filled = taskForms.read(item, taskForms.required(item), sent);
        model.addAttribute("savedAt", drafts.save(acting, id, filled.answers()));
        return "casework/draft :: saved";
    }

    /** Goes on with what a colleague has written. */
    @PostMapping("/{colleague}/kopier")
    String copy(ActingContext acting, @PathVariable UUID id, @PathVariable UUID colleague) {
        WorkItem item = workList.item(acting, id);
        drafts.copy(acting, id, colleague, taskForms.untouched(item, taskForms.required(item)));
        return "redirect:/sagsbehandling/opgaver/" + id;
    }
}
