package dk.medvind.casework.web;

import dk.medvind.casework.CasePage;
import dk.medvind.casework.JournalNote.About;
import dk.medvind.casework.JournalNotes;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Skriv et notat". */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}/notat")
class NoteController {

    private static final List<About> BY_HAND = List.of(About.NOTE, About.MEETING);

    private final JournalNotes notes;
    private final CasePage casePage;

    NoteController(JournalNotes notes, CasePage casePage) {
        this.notes = notes;
        this.casePage = casePage;
    }

    @GetMapping
    String page(ActingContext acting, @PathVariable String caseNumber, Model model) {
        return show(acting, caseNumber, UUID.randomUUID(), About.NOTE, "", model);
    }

    @PostMapping
    String write(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "NOTE") About about,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes next) {
        try {
            notes.write(acting, caseNumber, key, about, words);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, caseNumber, key, about, words, model);
        }
        next.addFlashAttribute("done", "casework.note.done");
        return "redirect:/sagsbehandling/sager/" + caseNumber;
    }

    private String show(
            ActingContext acting,
            String caseNumber,
            UUID key,
            About about,
            String words,
            Model model) {
        model.addAttribute("who", casePage.who(acting, caseNumber));
        model.addAttribute("key", key);
        model.addAttribute("about", about);
        model.addAttribute("kinds", BY_HAND);
        model.addAttribute("words", words);
        return "casework/note";
    }
}
