package dk.medvind.audit.web;

import dk.medvind.audit.OwnTraces;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Hvem har set mine oplysninger": the citizen's own page of look-ups. */
@Controller
class OwnTracesController {

    private final OwnTraces traces;

    OwnTracesController(OwnTraces traces) {
        this.traces = traces;
    }

    @GetMapping("/borger/opslag")
    String traces(
            ActingContext citizen,
            @RequestParam(name = "til", required = false) @Nullable String until,
            Model model) {
        model.addAttribute("page", traces.about(citizen, day(until)));
        return "audit/own";
    }

    /** What is no day is answered as if nothing was asked. */
    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
