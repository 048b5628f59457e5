package dk.medvind.applications.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CitizenLookUp;
import dk.medvind.applications.CitizenLookUp.Found;
import dk.medvind.applications.Registrations;
import dk.medvind.applications.web.RegistrationInput.Said;
import dk.medvind.applications.web.RegistrationTickets.Ticket;
import dk.medvind.forms.Filled;
import dk.medvind.identity.ActingContext;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Registrér en ansøgning": what came at the counter, by phone, at a visit or on paper. One page to
 * fill in and one to see whether it is the right person; nothing personal stands in an address.
 */
@Controller
@RequestMapping("/sagsbehandling/registrering")
class RegistrationController {

    private final Registrations registrations;
    private final CitizenLookUp lookUp;
    private final RegistrationForms forms;
    private final RegistrationInput input;
    private final RegistrationTickets tickets;

    RegistrationController(
            Registrations registrations,
            CitizenLookUp lookUp,
            RegistrationForms forms,
            RegistrationInput input,
            RegistrationTickets tickets) {
        this.registrations = registrations;
        this.lookUp = lookUp;
        this.forms = forms;
        this.input = input;
        this.tickets = tickets;
    }

    @GetMapping
    String empty(ActingContext employee, Model model, Locale locale) {
        return show(employee, forms.empty(), model, locale);
    }

    /** Judges what was filled in, and looks in CPR whose number it is. */
    @PostMapping
    String find(
            ActingContext employee,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale) {
        Said said = input.read(employee, sent, locale);
        if (said.registration().isEmpty()) {
            return show(employee, said.filled(), model, locale);
        }
        if (said.number().isEmpty()) {
            CaseNumber caseNumber = registrations.setAside();
            return confirm(said, sent, tickets.write(employee, caseNumber, null), model);
        }
        Optional<Found> found = lookUp.find(employee, said.number().get());
        if (found.isEmpty()) {
            return show(employee, RegistrationInput.unknown(said), model, locale);
        }
        return confirm(employee, said, sent, found.get(), model);
    }

    /** It is the right person, or not; or the address is to be seen. */
    @PostMapping("/borger")
    String register(
            ActingContext employee,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        Said said = input.read(employee, sent, locale);
        Optional<Ticket> ticket = tickets.read(employee, sent.getFirst("ticket"));
        if (sent.containsKey("back") || said.registration().isEmpty() || ticket.isEmpty()) {
            return show(employee, said.filled(), model, locale);
        }
        if (sent.containsKey("address") && ticket.get().party() != null) {
            return lookUp.showAddress(employee, ticket.get().sought())
                    .map(found -> confirm(employee, said, sent, found, model))
                    .orElseGet(() -> show(employee, said.filled(), model, locale));
        }
        var registration = said.registration().get();
        CaseNumber caseNumber =
                ticket.get().party() == null
                        ? registrations.register(
                                employee,
                                registration,
                                ticket.get().caseNumber(),
                                said.name(),
                                said.note())
                        : registrations.register(
                                employee, registration, ticket.get().sought(), said.note());
        next.addFlashAttribute("done", "casework.registration.done");
        return "redirect:/sagsbehandling/sager/" + caseNumber;
    }

    private String show(ActingContext employee, Filled filled, Model model, Locale locale) {
        model.addAttribute("view", forms.registrationPage(employee, filled, locale));
        return "applications/register";
    }

    private String confirm(
            ActingContext employee,
            Said said,
            MultiValueMap<String, String> sent,
            Found found,
            Model model) {
        model.addAttribute("found", found);
        return confirm(
                said,
                sent,
                tickets.write(employee, found.sought().caseNumber(), found.sought().party()),
                model);
    }

    private static String confirm(
            Said said, MultiValueMap<String, String> sent, String ticket, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("registration", said.registration().orElseThrow());
        model.addAttribute("fields", Carried.of(sent));
        model.addAttribute("ticket", ticket);
        model.addAttribute("action", "/sagsbehandling/registrering/borger");
        return "applications/register-confirm";
    }
}
