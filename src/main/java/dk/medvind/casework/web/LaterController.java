package dk.medvind.casework.web;

import dk.medvind.casework.Later;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Tag frem igen den … fordi …". */
@Controller
@RequestMapping("/sagsbehandling/opgaver/{id}/senere")
class LaterController {

    private final Later later;
    private final WorkList workList;

    LaterController(Later later, WorkList workList) {
        this.later = later;
        this.workList = workList;
    }

    /** The day and the reason as they were typed, so that nothing is lost when they are refused. */
    record Typed(String day, String month, String year, String because) {}

    @GetMapping
    String page(ActingContext acting, @PathVariable UUID id, Model model) {
        return show(acting, id, new Typed("", "", "", ""), model);
    }

    @PostMapping
    String putOff(
            ActingContext acting,
            @PathVariable UUID id,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "month", defaultValue = "") String month,
            @RequestParam(name = "year", defaultValue = "") String year,
            @RequestParam(defaultValue = "") String fordi,
            Model model,
            RedirectAttributes next) {
        var typed = new Typed(day, month, year, fordi);
        try {
            later.bringBack(
                    acting,
                    id,
                    DayTyped.read(day, month, year)
                            .orElseThrow(() -> new TaskRefused("casework.later.no-day")),
                    fordi);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, id, typed, model);
        }
        next.addFlashAttribute("done", "casework.later.done");
        return "redirect:/sagsbehandling";
    }

    @PostMapping("/nu")
    String now(ActingContext acting, @PathVariable UUID id, RedirectAttributes next) {
        later.bringBackNow(acting, id);
        next.addFlashAttribute("done", "casework.later.back");
        return "redirect:/sagsbehandling/opgaver/" + id;
    }

    private String show(ActingContext acting, UUID id, Typed typed, Model model) {
        WorkItem item = workList.item(acting, id);
        Optional<LocalDate> back = Optional.ofNullable(item.backOn());
        model.addAttribute("item", item);
        model.addAttribute("typed", typed);
        model.addAttribute("back", back.orElse(null));
        model.addAttribute("reason", later.reason(acting, item).orElse(null));
        return "casework/later";
    }
}
