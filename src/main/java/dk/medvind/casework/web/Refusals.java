package dk.medvind.casework.web;

import dk.medvind.casework.TaskRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells an employee in a sentence why a task could not be taken or finished. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

    @ExceptionHandler(TaskRefused.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(TaskRefused refused, Model model) {
        model.addAttribute("sentence", refused.messageKey());
        return "casework/refused";
    }
}
