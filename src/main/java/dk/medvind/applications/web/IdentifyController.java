package dk.medvind.applications.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CitizenLookUp;
import dk.medvind.applications.CitizenLookUp.Found;
import dk.medvind.applications.Identification;
import dk.medvind.applications.web.RegistrationInput.Said;
import dk.medvind.applications.web.RegistrationTickets.Ticket;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Filled;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds out whose application it is that was registered for somebody nobody knew. */
@Controller
@RequestMapping("/sagsbehandling/registrering/{caseNumber:MV-[0-9-]+}/borger")
class IdentifyController {

    private final Identification identification;
    private final CitizenLookUp lookUp;
    private final RegistrationForms forms;
    private final RegistrationInput input;
    private final RegistrationTickets tickets;

    IdentifyController(
            Identification identification,
            CitizenLookUp lookUp,
            RegistrationForms forms,
            RegistrationInput input,
            RegistrationTickets tickets) {
        this.identification = identification;
        this.lookUp = lookUp;
        this.forms = forms;
        this.input = input;
        this.tickets = tickets;
    }

    @GetMapping
    String ask(
            ActingContext employee, @PathVariable String caseNumber, Model model, Locale locale) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        identification.require(employee, number);
        return show(number, Filled.with(Answers.empty()), model, locale);
    }

    @PostMapping
    String find(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        identification.require(employee, number);
        Said said = input.read(sent);
        if (said.number().isEmpty()) {
            return show(number, said.filled(), model, locale);
        }
        Optional<Found> found = identification.find(employee, number, said.number().get());
        if (found.isEmpty()) {
            return show(number, RegistrationInput.unknown(said), model, locale);
        }
        return confirm(employee, found.get(), sent, model);
    }

    @PostMapping("/bekraeft")
    String identify(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        Ticket ticket =
                tickets.read(employee, sent.getFirst("ticket"))
                        .filter(given -> given.caseNumber().equals(number))
                        .filter(given -> given.party() != null)
                        .orElseThrow(() -> new NotFoundForYou("ticket"));
        if (sent.containsKey("back")) {
            return show(number, Filled.with(input.read(sent).filled().answers()), model, locale);
        }
        if (sent.containsKey("address")) {
            Optional<Found> found = lookUp.showAddress(employee, ticket.sought());
            if (found.isPresent()) {
                return confirm(employee, found.get(), sent, model);
            }
        }
        identification.identify(employee, ticket.sought());
        next.addFlashAttribute("done", "casework.registration.identified");
        return "redirect:/sagsbehandling/sager/" + number;
    }

    private String show(CaseNumber caseNumber, Filled filled, Model model, Locale locale) {
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("view", forms.identifyPage(filled, locale));
        return "applications/identify";
    }

    private String confirm(
            ActingContext employee, Found found, MultiValueMap<String, String> sent, Model model) {
        CaseNumber caseNumber = found.sought().caseNumber();
        model.addAttribute("found", found);
        model.addAttribute("fields", Carried.of(sent));
        model.addAttribute("ticket", tickets.write(employee, caseNumber, found.sought().party()));
        model.addAttribute(
                "action", "/sagsbehandling/registrering/" + caseNumber + "/borger/bekraeft");
        return "applications/register-confirm";
    }
}
