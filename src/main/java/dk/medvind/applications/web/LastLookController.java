package dk.medvind.applications.web;

import dk.medvind.applications.AnswersIncomplete;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CitizenForms;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.FilesDamaged;
import dk.medvind.applications.Guidance;
import dk.medvind.applications.HeldChanged;
import dk.medvind.applications.LastLook;
import dk.medvind.applications.Papers;
import dk.medvind.forms.FormPage;
import dk.medvind.forms.Forms;
import dk.medvind.identity.ActingContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything for a last look, and the button that sends it. */
@Controller
@RequestMapping("/ansoegning/{caseNumber:MV-[0-9-]+}/{path}")
class LastLookController {

    private final CitizenForms citizenForms;
    private final LastLook lastLook;
    private final Attachments attachments;
    private final Guidance guidance;
    private final Papers papers;
    private final Forms forms;

    LastLookController(
            CitizenForms citizenForms,
            LastLook lastLook,
            Attachments attachments,
            Guidance guidance,
            Papers papers,
            Forms forms) {
        this.citizenForms = citizenForms;
        this.lastLook = lastLook;
        this.attachments = attachments;
        this.guidance = guidance;
        this.papers = papers;
        this.forms = forms;
    }

    /** Everything for a last look. */
    @GetMapping("/oversigt")
    String summary(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String path,
            Model model,
            Locale locale) {
        OpenForm open = open(acting, caseNumber, path);
        if (citizenForms.awaitRegisters(open)) {
            open = open(acting, caseNumber, path);
        }
        model.addAttribute("key", UUID.randomUUID().toString());
        return summary(acting, open, path, model, locale);
    }

    /** Sends it, or shows everything again with what is to be looked at. */
    @PostMapping("/send")
    String send(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String path,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            Locale locale) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        try {
            lastLook.send(acting, number, Task.at(path), key, seen);
        } catch (HeldChanged changed) {
            OpenForm open = open(acting, caseNumber, path);
            model.addAttribute("key", key);
            model.addAttribute("changed", changed.questions());
            model.addAttribute("changedPlaces", places(open, changed.questions(), locale));
            return summary(acting, open, path, model, locale);
        } catch (FilesDamaged damaged) {
            OpenForm open = open(acting, caseNumber, path);
            model.addAttribute("key", key);
            model.addAttribute("damaged", places(open, damaged.questions(), locale));
            return summary(acting, open, path, model, locale);
        } catch (AnswersIncomplete incomplete) {
            OpenForm open = open(acting, caseNumber, path);
            model.addAttribute("key", key);
            model.addAttribute("incomplete", true);
            return summary(acting, open, path, model, locale);
        }
        return "redirect:/ansoegning/" + number + "/kvittering/" + path;
    }

    /** A question to look at again, and its page. */
    record Place(String question, int page) {}

    private List<Place> places(OpenForm open, Collection<String> questions, Locale locale) {
        return forms.summary(open.form(), open.answers(), List.of(), locale).sections().stream()
                .flatMap(
                        section ->
                                section.rows().stream()
                                        .filter(row -> questions.contains(row.key()))
                                        .map(row -> new Place(row.label(), section.page())))
                .toList();
    }

    private String summary(
            ActingContext acting, OpenForm open, String path, Model model, Locale locale) {
        model.addAttribute("hints", guidance.atTheEnd(acting, open, Task.at(path)));
        model.addAttribute("papers", papers.lacking(acting, open, Task.at(path)));
        model.addAttribute("seen", lastLook.seen(open));
        model.addAttribute("open", open);
        model.addAttribute("path", path);
        model.addAttribute(
                "summary",
                forms.summary(
                        open.form(),
                        open.answers(),
                        attachments.of(open.documents(), locale),
                        locale));
        model.addAttribute(
                "unfinished",
                open.form().firstUnfinished(open.answers()).map(FormPage::number).orElse(null));
        return "applications/summary";
    }

    private OpenForm open(ActingContext acting, String caseNumber, String path) {
        return citizenForms.open(acting, CaseNumbers.read(caseNumber), Task.at(path));
    }
}
