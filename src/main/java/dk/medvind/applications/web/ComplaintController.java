package dk.medvind.applications.web;

import dk.medvind.applications.Applications;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.Complaints;
import dk.medvind.identity.ActingContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Klag over afgørelsen": what a complaint is and until when, the way to write it, and the way to
 * take it back. What is written is a form of two pages like every other.
 */
@Controller
@RequestMapping("/borger/sager/{caseNumber}/klage")
class ComplaintController {

    private final Complaints complaints;
    private final Applications applications;

    ComplaintController(Complaints complaints, Applications applications) {
        this.complaints = complaints;
        this.applications = applications;
    }

    @GetMapping
    String introduction(ActingContext acting, @PathVariable String caseNumber, Model model) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        model.addAttribute("complaints", complaints.of(acting, number));
        model.addAttribute("ownCase", applications.view(acting, number));
        return "applications/complaint";
    }

    @PostMapping
    String begin(ActingContext acting, @PathVariable String caseNumber) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        complaints.begin(acting, number);
        return "redirect:/ansoegning/" + number + "/klage";
    }

    @GetMapping("/fortryd")
    String askBeforeWithdrawing(
            ActingContext acting, @PathVariable String caseNumber, Model model) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        complaints.of(acting, number);
        model.addAttribute("caseNumber", number);
        return "applications/complaint-withdraw";
    }

    @PostMapping("/fortryd")
    String withdraw(
            ActingContext acting, @PathVariable String caseNumber, RedirectAttributes next) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        complaints.withdraw(acting, number);
        next.addFlashAttribute("done", "applications.complaint.withdraw.done");
        return "redirect:/borger/sager/" + number;
    }
}
