package dk.medvind.casework.touchtime.web;

import dk.medvind.casework.StepNames;
import dk.medvind.casework.touchtime.TouchReports;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Role;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Tid på opgaver": one's own time, and for leaders the team's. */
@Controller
@RequestMapping("/sagsbehandling/tid")
class TouchTimeController {

    private final TouchReports reports;
    private final StepNames steps;

    TouchTimeController(TouchReports reports, StepNames steps) {
        this.reports = reports;
        this.steps = steps;
    }

    @GetMapping
    String own(ActingContext employee, Model model) {
        model.addAttribute("steps", steps.all());
        model.addAttribute("measured", reports.teamIsMeasured(employee));
        model.addAttribute("saidNo", reports.saidNo(employee));
        model.addAttribute("own", reports.own(employee));
        model.addAttribute("leader", employee.actor().is(Role.TEAM_LEADER));
        return "casework/time";
    }

    @PostMapping("/mig")
    String measureMe(
            ActingContext employee,
            @RequestParam(defaultValue = "false") boolean maal,
            RedirectAttributes next) {
        reports.measureMe(employee, maal);
        next.addFlashAttribute("done", maal ? "casework.time.me.on" : "casework.time.me.off");
        return "redirect:/sagsbehandling/tid";
    }

    /**
     * The team's.
     *
     * @param maaned such as 2026-10; one that cannot be shown is the newest that is over
     */
    @GetMapping("/team")
    String team(ActingContext leader, @RequestParam(defaultValue = "") String maaned, Model model) {
        var months = reports.months();
        YearMonth month = read(maaned).filter(months::contains).orElse(months.get(0));
        model.addAttribute("team", reports.ofTeam(leader, month));
        model.addAttribute("measured", reports.teamIsMeasured(leader));
        model.addAttribute("months", months.stream().map(each -> each.atDay(1)).toList());
        model.addAttribute("month", month.atDay(1));
        model.addAttribute("steps", steps.all());
        model.addAttribute("smallest", TouchReports.SMALLEST_GROUP);
        return "casework/time-team";
    }

    @PostMapping("/team")
    String measureTeam(
            ActingContext leader,
            @RequestParam(defaultValue = "false") boolean maal,
            RedirectAttributes next) {
        reports.measureTeam(leader, maal);
        next.addFlashAttribute("done", maal ? "casework.time.team.on" : "casework.time.team.off");
        return "redirect:/sagsbehandling/tid/team";
    }

    private static Optional<YearMonth> read(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
