package dk.medvind.applications.fileaccess.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.fileaccess.FileDesk;
import dk.medvind.applications.fileaccess.FileDesk.Asker;
import dk.medvind.applications.fileaccess.Ground;
import dk.medvind.applications.fileaccess.Marking;
import dk.medvind.applications.fileaccess.Marking.Saying;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The file on an employee's desk: all of it, what is kept back, and requests that came by phone.
 */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}/aktindsigt")
class FileDeskController {

    private final FileDesk desk;
    private final Marking marking;

    FileDeskController(FileDesk desk, Marking marking) {
        this.desk = desk;
        this.marking = marking;
    }

    @GetMapping
    String page(ActingContext employee, @PathVariable String caseNumber, Model model) {
        return show(employee, FileNumbers.read(caseNumber), Set.of(), empty(), model);
    }

    /**
     * Marks what is chosen; back to the page with everything that was written if a rule says no.
     */
    @PostMapping("/undtag")
    String mark(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam(name = "part", required = false) @Nullable Set<String> parts,
            @RequestParam(required = false) @Nullable Ground ground,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(defaultValue = "false") boolean factsElsewhere,
            Model model,
            RedirectAttributes next) {
        CaseNumber number = FileNumbers.read(caseNumber);
        Set<String> chosen = parts == null ? Set.of() : parts;
        Saying saying = new Saying(ground, why, facts, factsElsewhere);
        try {
            marking.mark(employee, number, chosen, saying);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(employee, number, chosen, saying, model);
        }
        return done(number, "applications.access.marked", next);
    }

    /** Lifts the marks of what is chosen. */
    @PostMapping("/ophaev")
    String lift(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam(name = "part", required = false) @Nullable Set<String> parts,
            @RequestParam(defaultValue = "") String why,
            Model model,
            RedirectAttributes next) {
        CaseNumber number = FileNumbers.read(caseNumber);
        Set<String> chosen = parts == null ? Set.of() : parts;
        try {
            marking.lift(employee, number, chosen, why);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(employee, number, chosen, new Saying(null, why, "", false), model);
        }
        return done(number, "applications.access.lifted", next);
    }

    @GetMapping("/anmodning")
    String registration(ActingContext employee, @PathVariable String caseNumber, Model model) {
        CaseNumber number = FileNumbers.read(caseNumber);
        return form(employee, number, null, desk.today(), "", model);
    }

    /** Writes a request down that came by phone, in a letter or at the counter. */
    @PostMapping("/anmodning")
    String register(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable Asker asker,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes next) {
        CaseNumber number = FileNumbers.read(caseNumber);
        LocalDate received = day(day, month, year);
        try {
            boolean joined = desk.register(employee, number, asker, received, words);
            next.addFlashAttribute(
                    "done",
                    joined
                            ? "applications.access.registered.joined"
                            : "applications.access.registered");
            return "redirect:/sagsbehandling/sager/" + number;
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return form(
                    employee,
                    number,
                    asker,
                    received == null ? desk.today() : received,
                    words,
                    model);
        }
    }

    private static @Nullable LocalDate day(String day, String month, String year) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year.strip()),
                    Integer.parseInt(month.strip()),
                    Integer.parseInt(day.strip()));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static Saying empty() {
        return new Saying(null, "", "", false);
    }

    private static String done(CaseNumber number, String sentence, RedirectAttributes next) {
        next.addFlashAttribute("done", sentence);
        return "redirect:/sagsbehandling/sager/" + number + "/aktindsigt";
    }

    private String show(
            ActingContext employee,
            CaseNumber number,
            Set<String> chosen,
            Saying saying,
            Model model) {
        model.addAttribute("caseNumber", number);
        model.addAttribute("look", desk.look(employee, number));
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("chosen", chosen);
        model.addAttribute("saying", saying);
        return "applications/access/desk";
    }

    private String form(
            ActingContext employee,
            CaseNumber number,
            @Nullable Asker asker,
            LocalDate received,
            String words,
            Model model) {
        model.addAttribute("caseNumber", number);
        model.addAttribute("look", desk.look(employee, number));
        model.addAttribute("askers", Asker.values());
        model.addAttribute("asker", asker);
        model.addAttribute("received", received);
        model.addAttribute("words", words);
        return "applications/access/register";
    }
}
