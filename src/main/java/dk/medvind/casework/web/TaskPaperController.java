package dk.medvind.casework.web;

import dk.medvind.casework.TaskDrafts;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.papers.PutPapersRight;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Form;
import dk.medvind.identity.ActingContext;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons at the papers beside a task's form. What was written in the form is saved first, so
 * that nothing is lost; who only leafs saves nothing and takes no task.
 */
@Controller
class TaskPaperController {

    /** The field that a button beside the form sends. */
    static final String FIELD = "_papir";

    private final WorkList workList;
    private final UserTasks userTasks;
    private final TaskForms taskForms;
    private final TaskDrafts drafts;
    private final PutPapersRight right;

    TaskPaperController(
            WorkList workList,
            UserTasks userTasks,
            TaskForms taskForms,
            TaskDrafts drafts,
            PutPapersRight right) {
        this.workList = workList;
        this.userTasks = userTasks;
        this.taskForms = taskForms;
        this.drafts = drafts;
        this.right = right;
    }

    @PostMapping("/sagsbehandling/opgaver/{id}/papirer")
    String go(
            ActingContext acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        WorkItem item = workList.item(acting, id);
        if (!item.isOpen()) {
            throw userTasks.gone(item);
        }
        keep(acting, item, sent);
        Optional<PaperChoice> asked = PaperChoice.of(sent.getFirst(FIELD));
        if (asked.isEmpty()) {
            return "redirect:/sagsbehandling/opgaver/" + id;
        }
        PaperChoice choice = asked.get();
        next.addAttribute("side", choice.page());
        if (choice.deed() == PaperChoice.Deed.RET) {
            next.addAttribute("opgave", id);
            return "redirect:/sagsbehandling/sager/"
                    + item.caseNumber()
                    + "/papirer/"
                    + choice.paper();
        }
        if (choice.deed() == PaperChoice.Deed.DREJ) {
            turn(acting, item, choice, next);
        }
        next.addAttribute("papir", choice.paper());
        return "redirect:/sagsbehandling/opgaver/" + id + "#papirer";
    }

    private void turn(
            ActingContext acting, WorkItem item, PaperChoice choice, RedirectAttributes next) {
        try {
            right.turn(acting, item.caseNumber(), choice.paper(), choice.version());
        } catch (TaskRefused refused) {
            next.addFlashAttribute("paperRefused", refused);
        }
    }

    private void keep(ActingContext acting, WorkItem item, MultiValueMap<String, String> sent) {
        Form form = taskForms.required(item);
        Answers written = taskForms.read(item, form, sent).answers();
        Answers before =
                drafts.own(acting, item.id()).orElseGet(() -> taskForms.untouched(item, form));
        if (!written.equals(before)) {
            drafts.saveIfOpen(acting, item.id(), written);
        }
    }
}
