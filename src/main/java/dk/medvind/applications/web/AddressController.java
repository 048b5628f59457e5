package dk.medvind.applications.web;

import dk.medvind.applications.ProtectedAddress;
import dk.medvind.identity.ActingContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** "Vis den beskyttede adresse": a click of its own, because it is written down who made it. */
@Controller
class AddressController {

    private final ProtectedAddress address;

    AddressController(ProtectedAddress address) {
        this.address = address;
    }

    @PostMapping("/sagsbehandling/sager/{caseNumber}/adresse")
    String show(ActingContext employee, @PathVariable String caseNumber, Model model) {
        model.addAttribute("found", address.show(employee, CaseNumbers.read(caseNumber)));
        return "applications/address";
    }
}
