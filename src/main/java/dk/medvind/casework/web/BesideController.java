package dk.medvind.casework.web;

import dk.medvind.casework.CasePage;
import dk.medvind.casework.ColleagueQuestions;
import dk.medvind.casework.PhoneCalls;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
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

/** Steps an employee takes beside the case: a phone call, a question to a colleague. */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}")
class BesideController {

    private final PhoneCalls phoneCalls;
    private final ColleagueQuestions questions;
    private final CasePage casePage;

    BesideController(PhoneCalls phoneCalls, ColleagueQuestions questions, CasePage casePage) {
        this.phoneCalls = phoneCalls;
        this.questions = questions;
        this.casePage = casePage;
    }

    /** The phone is taken: on to the note. */
    @PostMapping("/telefon")
    String phone(ActingContext acting, @PathVariable String caseNumber) {
        return "redirect:/sagsbehandling/opgaver/" + phoneCalls.begin(acting, caseNumber);
    }

    @GetMapping("/kollega")
    String page(ActingContext acting, @PathVariable String caseNumber, Model model) {
        return show(acting, caseNumber, null, 3, "", model);
    }

    @PostMapping("/kollega")
    String ask(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(defaultValue = "3") int days,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes next) {
        try {
            if (colleague == null) {
                throw new TaskRefused("casework.ask.nobody");
            }
            questions.ask(acting, caseNumber, colleague, days, words);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, caseNumber, colleague, days, words, model);
        }
        next.addFlashAttribute("done", "casework.ask.done");
        return "redirect:/sagsbehandling/sager/" + caseNumber;
    }

    @PostMapping("/kollega/fortryd")
    String withdraw(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "0") int number,
            RedirectAttributes next) {
        questions.withdraw(acting, caseNumber, number);
        next.addFlashAttribute("done", "casework.ask.withdrawn");
        return "redirect:/sagsbehandling/sager/" + caseNumber;
    }

    private String show(
            ActingContext acting,
            String caseNumber,
            @Nullable UUID colleague,
            int days,
            String words,
            Model model) {
        model.addAttribute("who", casePage.who(acting, caseNumber));
        model.addAttribute("colleagues", questions.colleagues(acting));
        model.addAttribute("lengths", ColleagueQuestions.DAYS);
        model.addAttribute("colleague", colleague);
        model.addAttribute("days", days);
        model.addAttribute("words", words);
        return "casework/ask";
    }
}
