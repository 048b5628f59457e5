package dk.medvind.applications.web;

import dk.medvind.applications.FormClosed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Leads a citizen whose form was sent from another window, or who went back after sending, to the
 * case.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = ClosedForms.class)
class ClosedForms {

    @ExceptionHandler
    String closed(FormClosed closed, RedirectAttributes next) {
        next.addFlashAttribute("notice", "applications.form.closed");
        return "redirect:/borger/sager/" + closed.caseNumber();
    }
}
