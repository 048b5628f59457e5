package dk.medvind.casework.web;

import dk.medvind.casework.Snippets;
import dk.medvind.casework.TaskDrafts;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Help with the texts of a task's form: a kept text put in, and the letter as it would be. What was
 * written is saved first, so that nothing is lost.
 */
@Controller
@RequestMapping("/sagsbehandling/opgaver/{id}")
class TaskTextController {

    private final WorkList workList;
    private final UserTasks userTasks;
    private final TaskForms taskForms;
    private final TaskDrafts drafts;
    private final Snippets snippets;

    TaskTextController(
            WorkList workList,
            UserTasks userTasks,
            TaskForms taskForms,
            TaskDrafts drafts,
            Snippets snippets) {
        this.workList = workList;
        this.userTasks = userTasks;
        this.taskForms = taskForms;
        this.drafts = drafts;
        this.snippets = snippets;
    }

    /** Puts a kept text below what stands in a question, for browsers without JavaScript. */
    @PostMapping("/indsaet")
    String insert(
            ActingContext acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        WorkItem item = open(acting, id);
        Answers written = taskForms.read(item, taskForms.required(item), sent).answers();
        String question = String.valueOf(sent.getFirst("_insert"));
        String chosen = sent.getFirst(TextAids.choice(question));
        if (TextAids.isReasons(question) && chosen != null && !chosen.isBlank()) {
            String kept = snippets.find(acting, TextAids.id(chosen)).words();
            String before = written.text(question).map(String::stripTrailing).orElse("");
            written = written.with(question, before.isEmpty() ? kept : before + "\n\n" + kept);
        }
        drafts.saveIfOpen(acting, id, written);
        return "redirect:/sagsbehandling/opgaver/" + id + TextAids.place(question);
    }

    /** Shows the letter as it would be, without sending or deciding anything. */
    @PostMapping("/brev")
    @Nullable String letter(
            ActingContext acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        WorkItem item = open(acting, id);
        var filled = taskForms.read(item, taskForms.required(item), sent);
        drafts.saveIfOpen(acting, id, filled.answers());
        try {
            if (!filled.complete()) {
                throw new TaskRefused("casework.letter.incomplete");
            }
            byte[] pdf = userTasks.letter(acting, id, filled.answers());
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setHeader("Content-Disposition", "inline; filename=\"brev.pdf\"");
            response.getOutputStream().write(pdf);
            return null;
        } catch (TaskRefused refused) {
            // A session keeps words alone.
            next.addFlashAttribute("noLetter", refused.messageKey());
            if (refused.detail() != null) {
                next.addFlashAttribute("detail", refused.detail());
            }
            return "redirect:/sagsbehandling/opgaver/" + id;
        }
    }

    private WorkItem open(ActingContext acting, UUID id) {
        WorkItem item = workList.item(acting, id);
        if (!item.isOpen()) {
            throw userTasks.gone(item);
        }
        return item;
    }
}
