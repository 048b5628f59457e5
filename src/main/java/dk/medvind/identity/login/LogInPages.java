package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What people see when a log-in did not go straight through. */
@Controller
class LogInPages {

    private final KeptForms keptForms;

    LogInPages(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    /** Why somebody is not let in, and what to do now. */
    @GetMapping("/log-ind/{code}")
    String refused(@PathVariable String code, Model model, HttpServletResponse response) {
        Refusal refusal =
                Refusal.of(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setStatus(refusal.status().value());
        model.addAttribute("words", "identity.refused." + refusal.code());
        model.addAttribute("mayLogOut", refusal.status() == HttpStatus.FORBIDDEN);
        return "identity/refused";
    }

    /** Gives back what was written before the session ended, ready to be sent again. */
    @GetMapping("/fortsaet")
    String goOn(ActingContext acting, HttpSession session, Model model) {
        return keptForms
                .of(acting.actor(), session)
                .map(
                        form -> {
                            model.addAttribute("form", form);
                            return "identity/go-on";
                        })
                .orElse("redirect:" + Area.landing(acting.actor()));
    }
}
