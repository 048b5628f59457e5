package dk.medvind.casework.web;

import dk.medvind.casework.HelpDesk;
import dk.medvind.casework.SpokenCodes;
import dk.medvind.identity.ActingContext;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Citizens who asked for help, and citizens on the phone. */
@Controller
@RequestMapping("/sagsbehandling")
class HelpDeskController {

    private final HelpDesk helpDesk;
    private final SpokenCodes codes;

    HelpDeskController(HelpDesk helpDesk, SpokenCodes codes) {
        this.helpDesk = helpDesk;
        this.codes = codes;
    }

    @PostMapping("/hjaelp/{id}/givet")
    String given(ActingContext acting, @PathVariable UUID id, RedirectAttributes next) {
        helpDesk.given(acting, id);
        next.addFlashAttribute("done", "casework.help.done");
        return "redirect:/sagsbehandling";
    }

    /** Tells the number of the case; the words stand in no address. */
    @PostMapping("/kode")
    String heard(ActingContext acting, @RequestParam String kode, RedirectAttributes next) {
        codes.caseOf(acting, kode)
                .ifPresentOrElse(
                        number -> next.addFlashAttribute("heard", number),
                        () -> next.addFlashAttribute("unheard", true));
        return "redirect:/sagsbehandling";
    }
}
