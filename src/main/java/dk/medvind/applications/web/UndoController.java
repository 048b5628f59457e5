package dk.medvind.applications.web;

import dk.medvind.applications.TakingBack;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Fortryd afsendelsen" on the case page. */
@Controller
class UndoController {

    private final TakingBack undo;

    UndoController(TakingBack undo) {
        this.undo = undo;
    }

    @PostMapping("/sagsbehandling/sager/{caseNumber}/fortryd")
    String takeBack(
            ActingContext employee, @PathVariable String caseNumber, RedirectAttributes next) {
        var number = CaseNumbers.read(caseNumber);
        try {
            undo.takeBack(employee, number);
            next.addFlashAttribute("done", "applications.undo.done");
        } catch (TaskRefused no) {
            next.addFlashAttribute("refused", no.messageKey());
        }
        return "redirect:/sagsbehandling/sager/" + number;
    }
}
