package dk.medvind.applications.web;

import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.Applications;
import dk.medvind.applications.AskedPages;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.Complaints;
import dk.medvind.applications.Doors;
import dk.medvind.applications.Exempt;
import dk.medvind.applications.Fees;
import dk.medvind.applications.Invoices;
import dk.medvind.applications.Joining;
import dk.medvind.casework.HelpDesk;
import dk.medvind.casework.SupportFlags;
import dk.medvind.documents.Documents;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.letters.ContactPersons;
import dk.medvind.letters.Letters;
import dk.medvind.workflow.ExpectedTimes;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The citizen's own page: applications, where they stand, and what is awaited. */
@Controller
class CitizenController {

    private final Applications applications;
    private final Letters letters;
    private final Documents documents;
    private final ExpectedTimes expectedTimes;
    private final HelpDesk helpDesk;
    private final Fees fees;
    private final Doors doors;
    private final Complaints complaints;
    private final SupportFlags needs;
    private final ContactPersons contacts;
    private final Joining joining;
    private final Invoices invoices;
    private final Exempt hidden;
    private final AskedPages asked;

    CitizenController(
            Applications applications,
            Letters letters,
            Documents documents,
            ExpectedTimes expectedTimes,
            HelpDesk helpDesk,
            Fees fees,
            Doors doors,
            Complaints complaints,
            SupportFlags needs,
            ContactPersons contacts,
            Joining joining,
            Invoices invoices,
            Exempt hidden,
            AskedPages asked) {
        this.invoices = invoices;
        this.hidden = hidden;
        this.asked = asked;
        this.joining = joining;
        this.contacts = contacts;
        this.needs = needs;
        this.complaints = complaints;
        this.fees = fees;
        this.applications = applications;
        this.letters = letters;
        this.documents = documents;
        this.expectedTimes = expectedTimes;
        this.helpDesk = helpDesk;
        this.doors = doors;
    }

    @GetMapping("/borger")
    String overview(ActingContext acting, Model model) {
        model.addAttribute("applications", applications.of(acting));
        model.addAttribute("kinds", ApplicationType.values());
        model.addAttribute("needs", needs.ofSelf(acting));
        return "applications/overview";
    }

    @GetMapping("/borger/sager/{caseNumber}")
    String view(ActingContext acting, @PathVariable String caseNumber, Model model, Locale locale) {
        var application = applications.view(acting, CaseNumbers.read(caseNumber));
        model.addAttribute("ownCase", application);
        if (application.mayAnswer()) {
            model.addAttribute("asked", asked.of(acting, application.caseNumber(), locale));
        }
        model.addAttribute("money", applications.money(acting, application.caseNumber()));
        model.addAttribute("invoices", invoices.of(acting, application.caseNumber()));
        model.addAttribute("expected", expectedTimes.of(application.type().slug()).orElse(null));
        model.addAttribute("awaited", helpDesk.awaited(acting, caseNumber).orElse(null));
        if (application.type() == ApplicationType.HEALTH_CARD) {
            model.addAttribute("fee", fees.view(acting, application.caseNumber()));
        }
        model.addAttribute("complaints", complaints.of(acting, application.caseNumber()));
        var exempt = hidden.files(application.id());
        var sent =
                letters.of(acting, application.id()).stream()
                        .filter(letter -> !exempt.contains(letter.documentId()))
                        .toList();
        model.addAttribute("someHidden", hidden.isAnything(application.id()));
        model.addAttribute("letters", sent);
        model.addAttribute("replaced", Letters.replacements(sent));
        model.addAttribute("documents", documents.of(application.id()));
        model.addAttribute("joined", joining.of(acting, application.caseNumber()));
        model.addAttribute("contact", contacts.of(application.id()).orElse(null));
        return "applications/view";
    }

    @PostMapping("/borger/sager/{caseNumber}/mere-tid")
    String moreTime(
            ActingContext acting, @PathVariable String caseNumber, RedirectAttributes next) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        applications.moreTime(acting, number);
        next.addFlashAttribute("done", "applications.more-time.done");
        return "redirect:/borger/sager/" + number;
    }

    @GetMapping("/borger/sager/{caseNumber}/fortryd")
    String askBeforeWithdrawing(
            ActingContext acting, @PathVariable String caseNumber, Model model) {
        model.addAttribute("ownCase", applications.view(acting, CaseNumbers.read(caseNumber)));
        return "applications/withdraw";
    }

    @PostMapping("/borger/sager/{caseNumber}/fortryd")
    String withdraw(
            ActingContext acting, @PathVariable String caseNumber, RedirectAttributes next) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        applications.withdraw(acting, number);
        next.addFlashAttribute("done", "applications.withdraw.done");
        return "redirect:/borger/sager/" + number;
    }

    /**
     * What the application is about, what it takes, and what happens to the data (GDPR article 13).
     */
    @GetMapping("/ansoegning/{type:[a-z-]+}")
    String introduction(ActingContext acting, @PathVariable String type, Model model) {
        model.addAttribute("type", type(type).slug());
        model.addAttribute("door", doors.elsewhere(acting, type(type)).orElse(null));
        return "applications/introduction";
    }

    @PostMapping("/ansoegning/{type:[a-z-]+}")
    String begin(ActingContext acting, @PathVariable String type) {
        CaseNumber caseNumber = applications.begin(acting, type(type));
        return "redirect:/ansoegning/" + caseNumber + "/ansoegning";
    }

    private static ApplicationType type(String slug) {
        try {
            return ApplicationType.of(slug);
        } catch (IllegalArgumentException e) {
            throw new NotFoundForYou("application type");
        }
    }
}
