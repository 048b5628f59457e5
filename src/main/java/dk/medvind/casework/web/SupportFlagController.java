package dk.medvind.casework.web;

import dk.medvind.casework.CasePage;
import dk.medvind.casework.SupportFlag.Need;
import dk.medvind.casework.SupportFlag.Source;
import dk.medvind.casework.SupportFlags;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Særlige hensyn": what one must know to meet a citizen well. */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}/hensyn")
class SupportFlagController {

    private final SupportFlags flags;
    private final CasePage casePage;

    SupportFlagController(SupportFlags flags, CasePage casePage) {
        this.flags = flags;
        this.casePage = casePage;
    }

    /** What was chosen, so that nothing is lost when it is refused. */
    record Chosen(
            @Nullable Need need, @Nullable Locale language, @Nullable Source source, int months) {}

    @GetMapping
    String page(ActingContext acting, @PathVariable String caseNumber, Model model) {
        return show(acting, caseNumber, new Chosen(null, null, null, 12), model);
    }

    @PostMapping
    String note(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable Need need,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Source source,
            @RequestParam(defaultValue = "12") int months,
            Model model,
            RedirectAttributes next) {
        Locale spoken =
                language == null || language.isEmpty() ? null : Locale.forLanguageTag(language);
        try {
            if (need == null || source == null) {
                throw new TaskRefused("casework.need.not-chosen");
            }
            flags.note(acting, caseNumber, need, spoken, source, months);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, caseNumber, new Chosen(need, spoken, source, months), model);
        }
        next.addFlashAttribute("done", "casework.need.done");
        return "redirect:/sagsbehandling/sager/" + caseNumber;
    }

    /** A flag that is missing or not the citizen's ends nothing; the case is asked for first. */
    @PostMapping("/slut")
    String end(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID flag,
            RedirectAttributes next) {
        flags.end(acting, caseNumber, flag);
        next.addFlashAttribute("done", "casework.need.ended");
        return "redirect:/sagsbehandling/sager/" + caseNumber;
    }

    private String show(ActingContext acting, String caseNumber, Chosen chosen, Model model) {
        model.addAttribute("who", casePage.who(acting, caseNumber));
        model.addAttribute("needs", Need.values());
        model.addAttribute("languages", SupportFlags.LANGUAGES);
        model.addAttribute("sources", Source.values());
        model.addAttribute("lengths", SupportFlags.MONTHS);
        model.addAttribute("chosen", chosen);
        return "casework/need";
    }
}
