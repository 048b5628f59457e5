package dk.medvind.casework.web;

import dk.medvind.casework.Absences;
import dk.medvind.casework.Colleagues;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Role;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Fravær": who is away, and who sees their work meanwhile. */
@Controller
@RequestMapping("/sagsbehandling/fravaer")
class AbsenceController {

    private final Absences absences;
    private final Colleagues colleagues;

    AbsenceController(Absences absences, Colleagues colleagues) {
        this.absences = absences;
        this.colleagues = colleagues;
    }

    @GetMapping
    String page(
            ActingContext acting, @RequestParam MultiValueMap<String, String> typed, Model model) {
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute("me", acting.actor().id());
        model.addAttribute("leader", acting.actor().is(Role.TEAM_LEADER));
        model.addAttribute("absences", absences.inTeam(acting));
        model.addAttribute("colleagues", colleagues.of(acting));
        return "casework/absence";
    }

    @PostMapping
    String add(
            ActingContext acting,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes next) {
        try {
            absences.add(
                    acting,
                    typed.containsKey("hvem") ? id(typed, "hvem") : acting.actor().id(),
                    id(typed, "vikar"),
                    day(typed, "fra"),
                    day(typed, "til"));
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return page(acting, typed, model);
        }
        next.addFlashAttribute("done", "casework.absence.done");
        return "redirect:/sagsbehandling/fravaer";
    }

    @PostMapping("/{id}/slut")
    String end(ActingContext acting, @PathVariable UUID id, RedirectAttributes next) {
        absences.end(acting, id);
        next.addFlashAttribute("done", "casework.absence.ended");
        return "redirect:/sagsbehandling/fravaer";
    }

    private static java.time.LocalDate day(MultiValueMap<String, String> typed, String name) {
        return DayTyped.read(
                        one(typed, name + "-day"),
                        one(typed, name + "-month"),
                        one(typed, name + "-year"))
                .orElseThrow(() -> new TaskRefused("casework.absence.no-day"));
    }

    private static UUID id(MultiValueMap<String, String> typed, String name) {
        try {
            return UUID.fromString(one(typed, name));
        } catch (IllegalArgumentException e) {
            throw new TaskRefused("casework.absence.substitute");
        }
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
