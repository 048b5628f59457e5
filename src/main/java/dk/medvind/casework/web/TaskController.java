package dk.medvind.casework.web;

import dk.medvind.casework.CasePage;
import dk.medvind.casework.CaseStatus;
import dk.medvind.casework.ContactReminders;
import dk.medvind.casework.HelpDesk;
import dk.medvind.casework.Snippets;
import dk.medvind.casework.TakeRules;
import dk.medvind.casework.TaskDrafts;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.papers.CasePapers;
import dk.medvind.casework.touchtime.TouchTimes;
import dk.medvind.forms.Filled;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.Forms;
import dk.medvind.identity.ActingContext;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final CaseStatus status;
    private final WorkList workList;
    private final UserTasks userTasks;
    private final HelpDesk helpDesk;
    private final Forms forms;
    private final TakeRules takeRules;
    private final TaskForms taskForms;
    private final TaskDrafts drafts;
    private final TouchTimes touchTimes;
    private final Snippets snippets;
    private final CasePapers papers;
    private final ContactReminders reminders;

    TaskController(
            CasePage casePage,
            CaseStatus status,
            WorkList workList,
            UserTasks userTasks,
            HelpDesk helpDesk,
            Forms forms,
            TakeRules takeRules,
            TaskForms taskForms,
            TaskDrafts drafts,
            TouchTimes touchTimes,
            Snippets snippets,
            CasePapers papers,
            ContactReminders reminders) {
        this.reminders = reminders;
        this.papers = papers;
        this.touchTimes = touchTimes;
        this.snippets = snippets;
        this.takeRules = takeRules;
        this.taskForms = taskForms;
        this.drafts = drafts;
        this.casePage = casePage;
        this.status = status;
        this.workList = workList;
        this.userTasks = userTasks;
        this.helpDesk = helpDesk;
        this.forms = forms;
    }

    /** Which of the case's papers lies beside the form; the first if nobody chose. */
    record Beside(@Nullable UUID paper, int page) {}

    @ModelAttribute("chosen")
    Beside beside(
            @RequestParam(name = "papir", required = false) @Nullable UUID paper,
            @RequestParam(name = "side", defaultValue = "1") int page) {
        return new Beside(paper, page);
    }

    @GetMapping("/sager/{caseNumber}")
    String casePage(ActingContext acting, @PathVariable String caseNumber, Model model) {
        if (status.isElsewhere(acting, caseNumber)) {
            return "redirect:/sagsbehandling/sager/" + caseNumber + "/status";
        }
        var view = casePage.open(acting, caseNumber);
        model.addAttribute("view", view);
        model.addAttribute("touch", touchTimes.opened(acting, view.entry()));
        return "casework/case";
    }

    /** The screen is turned to the citizen: nothing of the office's, and nothing of others'. */
    @GetMapping("/sager/{caseNumber}/vend")
    String turned(ActingContext acting, @PathVariable String caseNumber, Model model) {
        model.addAttribute("turned", casePage.turned(acting, caseNumber));
        return "casework/turned";
    }

    @GetMapping("/opgaver/{id}")
    String task(ActingContext acting, @PathVariable UUID id, Model model, Locale locale) {
        WorkItem item = workList.item(acting, id);
        if (!item.isOpen()) {
            throw userTasks.gone(item);
        }
        Form form = taskForms.of(item);
        return show(
                acting,
                item,
                form,
                form == null
                        ? null
                        : Filled.with(
                                drafts.own(acting, id)
                                        .orElseGet(() -> taskForms.untouched(item, form))),
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
            HttpServletResponse response,
            RedirectAttributes next) {
        WorkItem item = workList.item(acting, id);
        touchTimes.saved(acting, item);
        Form form = taskForms.required(item);
        Filled filled = taskForms.read(item, form, sent);
        if (FormInput.step(sent).equals("later")) {
            drafts.save(acting, id, filled.answers());
            next.addFlashAttribute("done", "casework.draft.kept");
            return "redirect:/sagsbehandling/sager/" + item.caseNumber();
        }
        if (FormInput.step(sent).equals("rows")) {
            filled = Filled.with(FormInput.changed(form, filled.answers(), sent));
        }
        if (!item.isOpen()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refused", new TaskRefused("casework.task.done"));
            return show(acting, item, form, filled, model, locale);
        }
        if (FormInput.step(sent).equals("rows") || !filled.complete()) {
            drafts.saveIfOpen(acting, id, filled.answers());
            return show(acting, item, form, filled, model, locale);
        }
        try {
            userTasks.complete(acting, id, filled.answers());
        } catch (TaskRefused refused) {
            drafts.saveIfOpen(acting, id, filled.answers());
            model.addAttribute("refused", refused);
            return show(acting, item, form, filled, model, locale);
        } catch (ConcurrencyFailureException raced) {
            model.addAttribute("refused", new TaskRefused("casework.task.done"));
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
        CasePage.View view = casePage.open(acting, item.caseNumber());
        model.addAttribute("view", view);
        model.addAttribute("item", item);
        model.addAttribute("reminders", reminders.on(acting, item));
        model.addAttribute("touch", touchTimes.opened(acting, item));
        if (item.kind() == WorkItem.Kind.HELP) {
            model.addAttribute("help", helpDesk.of(acting, item).orElse(null));
        }
        model.addAttribute("mine", acting.actor().id().equals(item.assignee()));
        model.addAttribute("free", workList.isFreeFor(acting, item));
        Optional<TaskRefused> notYours = takeRules.refusal(acting.actor(), item);
        model.addAttribute("notYours", notYours.orElse(null));
        if (form != null && filled != null && notYours.isEmpty()) {
            if (model.getAttribute("chosen") instanceof Beside chosen) {
                model.addAttribute(
                        "beside",
                        papers.open(acting, item.caseNumber(), chosen.paper(), chosen.page())
                                .orElse(null));
            }
            model.addAttribute("writesLetter", userTasks.writesLetter(item));
            model.addAttribute("textAids", new TextAids(snippets.of(acting, view.entry().kind())));
            model.addAttribute("others", drafts.ofOthers(acting, item.id()));
            model.addAttribute("savedAt", drafts.ownSaved(acting, item.id()).orElse(null));
            model.addAttribute("page", forms.page(form, form.whole(), filled, List.of(), locale));
        }
        return "casework/task";
    }
}
