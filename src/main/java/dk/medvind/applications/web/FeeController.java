package dk.medvind.applications.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.FeePayments;
import dk.medvind.applications.Fees;
import dk.medvind.identity.ActingContext;
import dk.medvind.integrations.OutsideSystemFailed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fee of a case: what it is, the way to the payment page, and back. */
@Controller
@RequestMapping("/borger/sager/{caseNumber:MV-[0-9-]+}/gebyr")
class FeeController {

    private final Fees fees;
    private final FeePayments payments;

    FeeController(Fees fees, FeePayments payments) {
        this.fees = fees;
        this.payments = payments;
    }

    @GetMapping
    String fee(ActingContext acting, @PathVariable String caseNumber, Model model) {
        model.addAttribute("fee", fees.view(acting, CaseNumbers.read(caseNumber)));
        return "applications/fee";
    }

    /** Sends the browser to the payment page; a payment system that is down costs only time. */
    @PostMapping
    String pay(ActingContext acting, @PathVariable String caseNumber, RedirectAttributes next) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        try {
            return payments.pay(acting, number)
                    .map(page -> "redirect:" + page)
                    .orElse("redirect:/borger/sager/" + number + "/gebyr");
        } catch (OutsideSystemFailed e) {
            next.addFlashAttribute("notice", "applications.fee.down");
            return "redirect:/borger/sager/" + number + "/gebyr";
        }
    }

    /** Back from the payment page; nothing in the address is believed. */
    @GetMapping("/retur")
    String back(ActingContext acting, @PathVariable String caseNumber, RedirectAttributes next) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        payments.cameBack(acting, number)
                .ifPresent(
                        result ->
                                next.addFlashAttribute(
                                        "notice", "applications.fee.after." + result));
        return "redirect:/borger/sager/" + number;
    }
}
