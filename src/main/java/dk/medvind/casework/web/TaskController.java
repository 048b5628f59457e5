package dk.medvind.casework.web;

import dk.medvind.casework.CasePage;
import dk.medvind.casework.FormBook;
import dk.medvind.casework.HelpDesk;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Filled;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.Forms;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The case page and the tasks on it. */
@Controller
@RequestMapping("/sagsbehandling")
class TaskController {

    private final CasePage casePage;
    private final WorkList workList;
    private final UserTasks userTasks;
    private final FormBook formBook;
    private final HelpDesk helpDesk;
    private final Forms forms;

    TaskController(
            CasePage casePage,
            WorkList workList,
            UserTasks userTasks,
            FormBook formBook,
            HelpDesk helpDesk,
            Forms forms) {
        this.casePage = casePage;
        this.workList = workList;
        this.userTasks = userTasks;
        this.formBook = formBook;
        this.helpDesk = helpDesk;
        this.forms = forms;
    }

    @GetMapping("/sager/{caseNumber}")
    String casePage(ActingContext acting, @PathVariable String caseNumber, Model model) {
        model.addAttribute("view", casePage.open(acting, caseNumber));
        return "casework/case";
    }

    @GetMapping("/opgaver/{id}")
    String task(ActingContext acting, @PathVariable UUID id, Model model, Locale locale) {
        WorkItem item = workList.item(acting, id);
        if (!item.isOpen()) {
            throw new TaskRefused("casework.task.done");
        }
        Form form = form(item);
        return show(
                acting,
                item,
                form,
                form == null ? null : Filled.with(form.initial().with(userTasks.prefill(item))),
                model,
                locale);
    }

    @PostMapping("/opgaver/{id}/tag")
    String claim(ActingContext acting, @PathVariable UUID id) {
        workList.claim(acting, id);
        return "redirect:/sagsbehandling/opgaver/" + id;
    }

    @PostMapping("/opgaver/{id}/laeg-tilbage")
    String release(ActingContext acting, @PathVariable UUID id) {
        workList.release(acting, id);
        return "redirect:/sagsbehandling";
    }

    @PostMapping("/opgaver/{id}")
    String complete(
            ActingContext acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        WorkItem item = workList.item(acting, id);
        Form form = Objects.requireNonNull(form(item), "a task with a form");
        Filled filled =
                FormInput.read(
                        form, form.whole(), sent, form.initial().with(userTasks.prefill(item)));
        if (FormInput.step(sent).equals("rows")) {
            var changed = Filled.with(FormInput.changed(form, filled.answers(), sent));
            return show(acting, item, form, changed, model, locale);
        }
        if (!filled.complete()) {
            return show(acting, item, form, filled, model, locale);
        }
        try {
            userTasks.complete(acting, id, filled.answers());
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, item, form, filled, model, locale);
        }
        next.addFlashAttribute("done", "casework.task.finished");
        return "redirect:/sagsbehandling/sager/" + item.caseNumber();
    }

    private String show(
            ActingContext acting,
            WorkItem item,
            @Nullable Form form,
            @Nullable Filled filled,
            Model model,
            Locale locale) {
        model.addAttribute("view", casePage.open(acting, item.caseNumber()));
        model.addAttribute("item", item);
        if (item.kind() == WorkItem.Kind.HELP) {
            model.addAttribute("help", helpDesk.of(acting, item).orElse(null));
        }
        model.addAttribute("mine", acting.actor().id().equals(item.assignee()));
        model.addAttribute("free", item.isFreeFor(acting.actor().id()));
        if (form != null && filled != null) {
            model.addAttribute("page", forms.page(form, form.whole(), filled, List.of(), locale));
        }
        return "casework/task";
    }

    private @Nullable Form form(WorkItem item) {
        if (item.kind() == WorkItem.Kind.FAILURE || item.kind() == WorkItem.Kind.HELP) {
            return null;
        }
        String release = item.release();
        String key = item.formKey();
        if (release == null || key == null) {
            throw new NotFoundForYou("form");
        }
        return formBook.form(release, key).forStaff();
    }
}
