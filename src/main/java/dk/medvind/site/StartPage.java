package dk.medvind.site;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages that anybody may see, and the one that keeps a session alive. */
@Controller
class StartPage {

    @GetMapping("/")
    String chooseWhoYouAre() {
        return "site/start";
    }

    /** Where logging off ends. */
    @GetMapping("/logget-af")
    String loggedOff() {
        return "site/logged-off";
    }

    @GetMapping("/tilgaengelighed")
    String accessibility() {
        return "site/accessibility";
    }

    /**
     * Asked by the page when the visitor wants more time; answers nothing, the request is enough.
     */
    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepAlive() {}
}
