package dk.medvind.applications.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.ComplaintRefused;
import dk.medvind.applications.ComplaintRegistrations;
import dk.medvind.applications.ComplaintRegistrations.Said;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Filled;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Channel;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Registrér en klage": what somebody said on the phone, at the counter or on paper. */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}/klage")
class ComplaintRegistrationController {

    private final ComplaintRegistrations registrations;
    private final ComplaintForm form;

    ComplaintRegistrationController(ComplaintRegistrations registrations, ComplaintForm form) {
        this.registrations = registrations;
        this.form = form;
    }

    @GetMapping
    String empty(
            ActingContext employee, @PathVariable String caseNumber, Model model, Locale locale) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        tellIfRefused(employee, number, model);
        return show(number, UUID.randomUUID().toString(), form.empty(), model, locale);
    }

    /** Keeps it; what is wrong is said above the form, which stays as it was filled in. */
    @PostMapping
    String register(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam UUID key,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        Filled filled = form.read(sent, locale);
        if (!filled.complete()) {
            tellIfRefused(employee, number, model);
            return show(number, key.toString(), filled, model, locale);
        }
        try {
            next.addFlashAttribute("done", keep(employee, number, filled.answers(), key));
        } catch (ComplaintRefused refused) {
            model.addAttribute("refused", refused.messageKey());
            return show(number, key.toString(), filled, model, locale);
        }
        return "redirect:/sagsbehandling/sager/" + number;
    }

    /** Asks for the case too: whoever may not have it gets no form, however badly filled in. */
    private void tellIfRefused(ActingContext employee, CaseNumber number, Model model) {
        registrations
                .refused(employee, number)
                .ifPresent(
                        reason ->
                                model.addAttribute(
                                        "refused", "applications.complaint.refused." + reason));
    }

    private String keep(ActingContext employee, CaseNumber number, Answers answers, UUID key) {
        Channel met = Channel.valueOf(answers.text("met").orElseThrow());
        String complainant = answers.text("complainant").orElseThrow();
        if (complainant.equals("NO_PARTY")) {
            registrations.turnAway(
                    employee,
                    number,
                    met,
                    answers.text("who").orElse(""),
                    answers.text("reason").orElse(""),
                    key.toString());
            return "applications.complaint.turned-away";
        }
        registrations.register(
                employee,
                number,
                new Said(
                        met,
                        answers.day("receivedOn").orElseThrow(),
                        answers.text("words").orElse("").strip(),
                        answers.text("by").orElse(null)),
                key.toString());
        return "applications.complaint.registered";
    }

    private String show(CaseNumber number, String key, Filled filled, Model model, Locale locale) {
        model.addAttribute("caseNumber", number);
        model.addAttribute("key", key);
        model.addAttribute("view", form.page(filled, locale));
        return "applications/complaint-register";
    }
}
