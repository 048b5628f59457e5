package dk.medvind.casework.web;

import dk.medvind.casework.BreakGlass;
import dk.medvind.casework.CaseStatus;
import dk.medvind.casework.GlassReason;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.FreshLogIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the phone rings: how far a case has come, and the way into a case of another team. */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}")
class StatusController {

    private final CaseStatus status;
    private final BreakGlass breakGlass;
    private final FreshLogIn freshLogIn;
    private final MessageSource messages;

    StatusController(
            CaseStatus status,
            BreakGlass breakGlass,
            FreshLogIn freshLogIn,
            MessageSource messages) {
        this.status = status;
        this.breakGlass = breakGlass;
        this.freshLogIn = freshLogIn;
        this.messages = messages;
    }

    @GetMapping("/status")
    String status(ActingContext employee, @PathVariable String caseNumber, Model model) {
        model.addAttribute("status", status.of(employee, caseNumber));
        return "casework/status";
    }

    @GetMapping("/adgang")
    String ask(ActingContext employee, @PathVariable String caseNumber, Model model) {
        return show(employee, caseNumber, List.of(), "", "", model);
    }

    /** Opens the case, once the employee has just proved who they are. */
    @PostMapping("/adgang")
    String open(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        List<Map<String, String>> wrong = wrong(reason, words, locale);
        if (!wrong.isEmpty()) {
            return show(employee, caseNumber, wrong, reason, words, model);
        }
        // Who may not know of the case is not sent to prove anything.
        status.of(employee, caseNumber);
        if (!freshLogIn.isFresh(request)) {
            return "redirect:" + freshLogIn.again(request);
        }
        breakGlass.open(employee, caseNumber, GlassReason.valueOf(reason), words);
        next.addFlashAttribute("done", "casework.glass.open");
        return "redirect:/sagsbehandling/sager/" + caseNumber;
    }

    private List<Map<String, String>> wrong(String reason, String words, Locale locale) {
        var wrong = new ArrayList<Map<String, String>>();
        if (Arrays.stream(GlassReason.values()).noneMatch(r -> r.name().equals(reason))) {
            wrong.add(
                    fault(
                            "reason-" + GlassReason.values()[0],
                            "casework.glass.reason.wrong",
                            locale));
        }
        int length = words.strip().length();
        if (length < BreakGlass.SHORTEST || length > BreakGlass.LONGEST) {
            wrong.add(fault("words", "casework.glass.words.wrong", locale));
        }
        return wrong;
    }

    private Map<String, String> fault(String field, String message, Locale locale) {
        return Map.of(
                "href",
                "#" + field,
                "text",
                messages.getMessage(message, null, locale),
                "field",
                field.startsWith("reason") ? "reason" : field);
    }

    private String show(
            ActingContext employee,
            String caseNumber,
            List<Map<String, String>> wrong,
            String reason,
            String words,
            Model model) {
        model.addAttribute("status", status.of(employee, caseNumber));
        model.addAttribute("reasons", GlassReason.values());
        model.addAttribute("errors", wrong);
        model.addAttribute("reason", reason);
        model.addAttribute("words", words);
        return "casework/glass";
    }
}
