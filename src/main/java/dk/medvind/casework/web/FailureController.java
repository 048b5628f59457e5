package dk.medvind.casework.web;

import dk.medvind.casework.FailedSteps;
import dk.medvind.identity.ActingContext;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Håndtér fejl": a step that failed for the last time is retried or was done by hand. */
@Controller
@RequestMapping("/sagsbehandling/fejl/{id}")
class FailureController {

    private final FailedSteps failures;

    FailureController(FailedSteps failures) {
        this.failures = failures;
    }

    @PostMapping("/igen")
    String retry(ActingContext acting, @PathVariable UUID id, RedirectAttributes next) {
        failures.retry(acting, id);
        next.addFlashAttribute("done", "casework.failure.retried");
        return "redirect:/sagsbehandling";
    }

    @PostMapping("/klaret")
    String byHand(ActingContext acting, @PathVariable UUID id, RedirectAttributes next) {
        failures.doneByHand(acting, id);
        next.addFlashAttribute("done", "casework.failure.by-hand");
        return "redirect:/sagsbehandling";
    }
}
