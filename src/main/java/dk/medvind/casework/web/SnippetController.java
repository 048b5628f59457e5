package dk.medvind.casework.web;

import dk.medvind.casework.Snippet;
import dk.medvind.casework.Snippets;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkQueries;
import dk.medvind.identity.ActingContext;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Tekster til begrundelser": texts that employees put into reasons again and again. */
@Controller
@RequestMapping("/sagsbehandling/tekster")
class SnippetController {

    private final Snippets snippets;
    private final WorkQueries queries;

    SnippetController(Snippets snippets, WorkQueries queries) {
        this.snippets = snippets;
        this.queries = queries;
    }

    @GetMapping
    String page(ActingContext acting, Model model) {
        return show(acting, new Typed("", "", "", false), model);
    }

    @PostMapping
    String save(
            ActingContext acting,
            @RequestParam(defaultValue = "") String navn,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "false") boolean team,
            Model model,
            RedirectAttributes next) {
        try {
            snippets.save(acting, navn, tekst, type.isEmpty() ? null : type, team);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, new Typed(navn, tekst, type, team), model);
        }
        next.addFlashAttribute("done", "casework.snippet.saved");
        return "redirect:/sagsbehandling/tekster";
    }

    @PostMapping("/{id}/slet")
    String forget(ActingContext acting, @PathVariable UUID id, RedirectAttributes next) {
        snippets.forget(acting, id);
        next.addFlashAttribute("done", "casework.snippet.forgotten");
        return "redirect:/sagsbehandling/tekster";
    }

    private String show(ActingContext acting, Typed typed, Model model) {
        List<Snippet> all = snippets.of(acting);
        model.addAttribute("snippets", all);
        model.addAttribute(
                "theirs",
                all.stream()
                        .filter(snippet -> Snippets.isTheirs(acting, snippet))
                        .map(Snippet::id)
                        .toList());
        model.addAttribute("kinds", queries.types(acting));
        model.addAttribute("typed", typed);
        return "casework/snippets";
    }

    /** What was typed last, to be put right. */
    record Typed(String name, String words, String kind, boolean team) {}
}
