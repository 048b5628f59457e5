package dk.medvind.measurement.web;

import dk.medvind.measurement.HintReports;
import dk.medvind.measurement.Reports;
import dk.medvind.measurement.ReturnReports;
import dk.medvind.workflow.HintTrails;
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
    private final HintReports hints;
    private final ReturnReports returns;
    private final Clock clock;

    ReportController(Reports reports, HintReports hints, ReturnReports returns, Clock clock) {
        this.reports = reports;
        this.hints = hints;
        this.returns = returns;
        this.clock = clock;
    }

    /** The first of those there are. */
    @GetMapping("/rapporter")
    String first() {
        return "redirect:/rapporter/" + reports.measured().get(0);
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
        model.addAttribute("measured", reports.measured());
        model.addAttribute("hints", hints.of(process, asked.period()));
        model.addAttribute("returns", returns.of(process, asked.period()));
        model.addAttribute("hintEnds", HintTrails.End.values());
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
