package dk.medvind.casework.web;

import dk.medvind.casework.SavedViews;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkQueries;
import dk.medvind.identity.ActingContext;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Views of the work list that get a name, and lose it. */
@Controller
@RequestMapping("/sagsbehandling/visninger")
class SavedViewController {

    private final SavedViews saved;
    private final WorkQueries queries;
    private final MessageSource messages;

    SavedViewController(SavedViews saved, WorkQueries queries, MessageSource messages) {
        this.saved = saved;
        this.queries = queries;
        this.messages = messages;
    }

    @PostMapping
    String save(
            ActingContext acting,
            @RequestParam(defaultValue = "") String navn,
            @RequestParam(defaultValue = "") String liste,
            @RequestParam(defaultValue = "false") boolean team,
            Locale locale,
            RedirectAttributes next) {
        try {
            saved.save(acting, navn, queries.readKept(acting, liste).query(), team);
            next.addFlashAttribute("done", "casework.saved.done");
        } catch (TaskRefused refused) {
            next.addFlashAttribute("refused", messages.getMessage(refused, locale));
        }
        return "redirect:" + Lists.address(queries, acting, liste);
    }

    @PostMapping("/{id}/glem")
    String forget(ActingContext acting, @PathVariable UUID id, RedirectAttributes next) {
        saved.forget(acting, id);
        next.addFlashAttribute("done", "casework.saved.forgotten");
        return "redirect:/sagsbehandling";
    }
}
