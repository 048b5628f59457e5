package dk.medvind.casework.web;

import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkList.View;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page an employee starts the day on. */
@Controller
@RequestMapping("/sagsbehandling")
class WorkListController {

    private final WorkList workList;
    private final Clock clock;

    WorkListController(WorkList workList, Clock clock) {
        this.workList = workList;
        this.clock = clock;
    }

    @GetMapping
    String list(
            ActingContext acting, @RequestParam(defaultValue = "team") String vis, Model model) {
        View view = view(vis);
        model.addAttribute("tabs", tabs(acting, view));
        model.addAttribute("view", view.name());
        model.addAttribute("rows", workList.open(acting, view));
        model.addAttribute("now", clock.instant());
        return "casework/worklist";
    }

    /** Leads to the case whose number was typed; unknown ones answer as everywhere. */
    @GetMapping("/sog")
    String search(@RequestParam String sag) {
        String number = sag.strip().toUpperCase(Locale.ROOT);
        return number.matches("MV-\\d{4}-\\d{6}-\\d")
                ? "redirect:/sagsbehandling/sager/" + number
                : "redirect:/sagsbehandling?ukendt";
    }

    private List<Tab> tabs(ActingContext acting, View current) {
        return Arrays.stream(View.values())
                .map(
                        view ->
                                new Tab(
                                        view.name(),
                                        view.name().toLowerCase(Locale.ROOT),
                                        workList.count(acting, view),
                                        view == current))
                .toList();
    }

    private static View view(String name) {
        return Arrays.stream(View.values())
                .filter(view -> view.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(View.TEAM);
    }

    /** One way to look at the list. */
    record Tab(String name, String parameter, long count, boolean current) {}
}
