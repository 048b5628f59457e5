package dk.medvind.measurement.web;

import dk.medvind.measurement.HintFigures;
import dk.medvind.measurement.HintReports;
import dk.medvind.measurement.Period;
import dk.medvind.measurement.Report;
import dk.medvind.measurement.Reports;
import dk.medvind.measurement.ReturnFigures;
import dk.medvind.measurement.ReturnReports;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same report for machines; durations are ISO 8601. */
@RestController
class ReportApi {

    private final Reports reports;
    private final HintReports hints;
    private final ReturnReports returns;

    ReportApi(Reports reports, HintReports hints, ReturnReports returns) {
        this.reports = reports;
        this.hints = hints;
        this.returns = returns;
    }

    /** Why cases that began between two days, both included, went back to the citizen. */
    @GetMapping("/api/measurement/{process}/returns")
    List<ReturnFigures> returns(
            @PathVariable String process,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return returns.of(process, new Period(from, to));
    }

    /** The hints shown in cases that began between two days, both included. */
    @GetMapping("/api/measurement/{process}/hints")
    List<HintFigures> hints(
            @PathVariable String process,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return hints.of(process, new Period(from, to));
    }

    /** The report on cases that began between two days, both included. */
    @GetMapping("/api/measurement/{process}")
    Report report(
            @PathVariable String process,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return reports.of(process, new Period(from, to))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
