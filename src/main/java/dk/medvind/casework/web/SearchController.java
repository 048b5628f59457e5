package dk.medvind.casework.web;

import dk.medvind.casework.CaseSearch;
import dk.medvind.casework.SearchAnswer;
import dk.medvind.casework.SearchReason;
import dk.medvind.identity.ActingContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quick search. What is looked for is sent in the body, so that it stands in no address. */
@Controller
@RequestMapping("/sagsbehandling/soeg")
class SearchController {

    private final CaseSearch search;

    SearchController(CaseSearch search) {
        this.search = search;
    }

    @GetMapping
    String empty(Model model) {
        return show("", "", model);
    }

    @PostMapping
    String find(
            ActingContext acting,
            @RequestParam(defaultValue = "") String soeg,
            @RequestParam(defaultValue = "") String hvorfor,
            Model model) {
        SearchAnswer answer = search.find(acting, soeg, hvorfor);
        if (answer instanceof SearchAnswer.Case found) {
            return "redirect:/sagsbehandling/sager/" + found.caseNumber();
        }
        if (answer instanceof SearchAnswer.Refused refused) {
            model.addAttribute("wrong", refused.key());
        } else {
            model.addAttribute("found", answer);
        }
        return show(soeg, hvorfor, model);
    }

    private static String show(String typed, String because, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("because", because);
        model.addAttribute("reasons", SearchReason.values());
        return "casework/search";
    }
}
