package dk.medvind.applications.web;

import dk.medvind.applications.ApplicationSummary;
import dk.medvind.applications.Applications;
import dk.medvind.applications.CaseNumber;
import dk.medvind.casework.HelpDesk;
import dk.medvind.casework.SpokenCodes;
import dk.medvind.identity.ActingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Bed om hjælp": with this very application, also while it is being written. */
@Controller
class AskForHelpController {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");

    private final Applications applications;
    private final HelpDesk helpDesk;
    private final SpokenCodes codes;
    private final MessageSource messages;

    AskForHelpController(
            Applications applications,
            HelpDesk helpDesk,
            SpokenCodes codes,
            MessageSource messages) {
        this.applications = applications;
        this.helpDesk = helpDesk;
        this.codes = codes;
        this.messages = messages;
    }

    /** From a page that belongs to no application: which one is it about? */
    @GetMapping("/borger/hjaelp")
    String choose(ActingContext acting, Model model) {
        List<ApplicationSummary> open =
                applications.of(acting).stream()
                        .filter(application -> application.state().isUndecided())
                        .toList();
        if (open.size() == 1) {
            return "redirect:/borger/sager/" + open.get(0).caseNumber() + "/hjaelp";
        }
        model.addAttribute("applications", open);
        return "applications/help-with-what";
    }

    @GetMapping("/borger/sager/{caseNumber}/hjaelp")
    String help(ActingContext acting, @PathVariable String caseNumber, Model model) {
        model.addAttribute("errors", List.of());
        return show(acting, CaseNumbers.read(caseNumber), model);
    }

    /** With a number to call, or with none: then somebody writes. */
    @PostMapping("/borger/sager/{caseNumber}/hjaelp")
    String ask(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String phone,
            Model model,
            Locale locale) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        String dialled = phone.replaceAll("[\\s().\\u00a0-]", "");
        if (!dialled.isEmpty() && !PHONE.matcher(dialled).matches()) {
            String wrong = messages.getMessage("applications.help.phone.wrong", null, locale);
            model.addAttribute("errors", List.of(Map.of("href", "#phone", "text", wrong)));
            model.addAttribute("phone", phone);
            return show(acting, number, model);
        }
        helpDesk.ask(acting, number.value(), dialled.isEmpty() ? null : dialled);
        return to(number);
    }

    @PostMapping("/borger/sager/{caseNumber}/hjaelp/fortryd")
    String takeBack(ActingContext acting, @PathVariable String caseNumber) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        helpDesk.takeBack(acting, number.value());
        return to(number);
    }

    @PostMapping("/borger/sager/{caseNumber}/hjaelp/ord")
    String words(ActingContext acting, @PathVariable String caseNumber) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        codes.make(acting, number.value());
        return to(number) + "#ord";
    }

    private String show(ActingContext acting, CaseNumber number, Model model) {
        model.addAttribute("ownCase", applications.view(acting, number));
        model.addAttribute("awaited", helpDesk.awaited(acting, number.value()).orElse(null));
        model.addAttribute("code", codes.live(acting, number.value()).orElse(null));
        return "applications/help";
    }

    private static String to(CaseNumber number) {
        return "redirect:/borger/sager/" + number + "/hjaelp";
    }
}
