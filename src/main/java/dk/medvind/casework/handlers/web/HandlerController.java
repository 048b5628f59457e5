package dk.medvind.casework.handlers.web;

import dk.medvind.casework.CasePage;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.handlers.CaseHandlers;
import dk.medvind.casework.handlers.Handler;
import dk.medvind.casework.handlers.Handler.Part;
import dk.medvind.identity.ActingContext;
import java.util.List;
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

/** "Hvem har sagen": lead, co-handlers and contact person. */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}/behandlere")
class HandlerController {

    private final CaseHandlers handlers;
    private final CasePage casePage;

    HandlerController(CaseHandlers handlers, CasePage casePage) {
        this.handlers = handlers;
        this.casePage = casePage;
    }

    @GetMapping
    String page(ActingContext acting, @PathVariable String caseNumber, Model model) {
        List<Handler> now =
                handlers.of(acting, caseNumber).stream()
                        .filter(handler -> handler.endedAt() == null)
                        .toList();
        model.addAttribute("who", casePage.who(acting, caseNumber));
        model.addAttribute("team", handlers.team(acting, caseNumber));
        model.addAttribute("everybody", handlers.everybody(acting, caseNumber));
        model.addAttribute("lead", one(now, Part.LEAD));
        model.addAttribute("contact", one(now, Part.CONTACT));
        model.addAttribute(
                "coHandlers",
                now.stream().filter(handler -> handler.part() == Part.CO_HANDLER).toList());
        return "casework/handlers";
    }

    @PostMapping
    String choose(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            RedirectAttributes next) {
        try {
            handlers.choose(acting, caseNumber, read(lead), read(contact));
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return page(acting, caseNumber, model);
        }
        next.addFlashAttribute("done", "casework.handlers.done");
        return "redirect:/sagsbehandling/sager/" + caseNumber;
    }

    @PostMapping("/med")
    String add(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String who,
            Model model,
            RedirectAttributes next) {
        try {
            handlers.add(acting, caseNumber, chosen(who));
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return page(acting, caseNumber, model);
        }
        next.addFlashAttribute("done", "casework.handlers.added");
        return "redirect:/sagsbehandling/sager/" + caseNumber + "/behandlere";
    }

    @PostMapping("/med/slut")
    String remove(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes next) {
        handlers.remove(acting, caseNumber, chosen(who));
        next.addFlashAttribute("done", "casework.handlers.removed");
        return "redirect:/sagsbehandling/sager/" + caseNumber + "/behandlere";
    }

    private static @Nullable UUID one(List<Handler> now, Part part) {
        return now.stream()
                .filter(handler -> handler.part() == part)
                .map(Handler::employee)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID read(String written) {
        return written.isEmpty() ? null : chosen(written);
    }

    /** What is no id is nobody's: it is refused as any unknown one. */
    private static UUID chosen(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
