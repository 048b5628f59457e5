package dk.medvind.casework.touchtime.web;

import dk.medvind.casework.touchtime.TouchTimes;
import dk.medvind.identity.ActingContext;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where pages tell that they came to the front, are used, or are left. */
@Controller
class TouchSignalController {

    private final TouchTimes touchTimes;

    TouchSignalController(TouchTimes touchTimes) {
        this.touchTimes = touchTimes;
    }

    @PostMapping("/sagsbehandling/opgaver/{id}/tid")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void task(
            ActingContext employee,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String art) {
        touchTimes.told(employee, id, art);
    }

    @PostMapping("/sagsbehandling/sager/{caseNumber}/tid")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void casePage(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String art) {
        touchTimes.told(employee, caseNumber, art);
    }
}
