package dk.medvind.casework.web;

import dk.medvind.casework.BrokenGlass;
import dk.medvind.casework.GlassReviews;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Åbnede sager": what leaders are told of cases opened across teams, and what they say of it. */
@Controller
@RequestMapping("/sagsbehandling/aabnede-sager")
class GlassController {

    private final GlassReviews reviews;

    GlassController(GlassReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    String all(ActingContext leader, Model model) {
        model.addAttribute("glasses", reviews.all(leader));
        model.addAttribute("me", leader.actor().id());
        return "casework/glasses";
    }

    @PostMapping("/{id}")
    String review(
            ActingContext leader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "FOUNDED") BrokenGlass.Verdict verdict,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes next) {
        try {
            reviews.review(leader, id, verdict, words);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused.messageKey());
            model.addAttribute("refusedAt", id);
            model.addAttribute("words", words);
            return all(leader, model);
        }
        next.addFlashAttribute("done", "casework.glass.reviewed");
        return "redirect:/sagsbehandling/aabnede-sager";
    }
}
