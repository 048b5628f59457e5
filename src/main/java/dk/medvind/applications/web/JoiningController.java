package dk.medvind.applications.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.Joining;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Læg sammen" and "Skil ad": two applications about the same become one, and two again. */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}")
class JoiningController {

    private final Joining joining;
    private final CasePage casePage;

    JoiningController(Joining joining, CasePage casePage) {
        this.joining = joining;
        this.casePage = casePage;
    }

    /**
     * Asks why.
     *
     * @param med the case that will stand still
     */
    @GetMapping("/sammen")
    String askBeforeJoining(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String med,
            Model model) {
        return show(acting, caseNumber, "join", med, "", model);
    }

    @PostMapping("/sammen")
    String join(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String med,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes next) {
        CaseNumber goesOn = CaseNumbers.read(caseNumber);
        try {
            joining.join(acting, goesOn, other(med), words);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, caseNumber, "join", med, words, model);
        }
        next.addFlashAttribute("done", "applications.join.done");
        return "redirect:/sagsbehandling/sager/" + goesOn;
    }

    @GetMapping("/skil")
    String askBeforeParting(ActingContext acting, @PathVariable String caseNumber, Model model) {
        return show(acting, caseNumber, "part", "", "", model);
    }

    @PostMapping("/skil")
    String part(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes next) {
        CaseNumber standing = CaseNumbers.read(caseNumber);
        try {
            joining.part(acting, standing, words);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, caseNumber, "part", "", words, model);
        }
        next.addFlashAttribute("done", "applications.part.done");
        return "redirect:/sagsbehandling/sager/" + standing;
    }

    private static CaseNumber other(String written) {
        try {
            return CaseNumbers.read(written);
        } catch (NotFoundForYou e) {
            throw new TaskRefused("applications.join.not-the-same");
        }
    }

    private String show(
            ActingContext acting,
            String caseNumber,
            String what,
            String other,
            String words,
            Model model) {
        model.addAttribute("who", casePage.who(acting, caseNumber));
        model.addAttribute("what", what);
        model.addAttribute("other", other);
        model.addAttribute("words", words);
        return "applications/join";
    }
}
