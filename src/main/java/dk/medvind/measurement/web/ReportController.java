package dk.medvind.measurement.web;

import dk.medvind.measurement.Reports;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The report of a process, for its owners and for leaders. */
@Controller
class ReportController {

    private final Reports reports;
    private final Clock clock;

    ReportController(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** There is one process to report on yet. */
    @GetMapping("/rapporter")
    String first() {
        return "redirect:/rapporter/single-benefit";
    }

    @GetMapping("/rapporter/{process}")
    String report(
            @PathVariable String process,
            @RequestParam(name = "fra", required = false) @Nullable String from,
            @RequestParam(name = "til", required = false) @Nullable String to,
            Model model) {
        var asked = PeriodForm.read(from, to, clock);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "report",
                reports.of(process, asked.period()).orElseThrow(ReportController::notMeasured));
        return "measurement/report";
    }

    @GetMapping(
            value = "/rapporter/{process}/tegning/{called}",
            produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] diagram(@PathVariable String process, @PathVariable String called) {
        return reports.diagram(process, called).orElseThrow(ReportController::notMeasured);
    }

    private static ResponseStatusException notMeasured() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
