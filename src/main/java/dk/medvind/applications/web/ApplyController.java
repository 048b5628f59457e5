package dk.medvind.applications.web;

import dk.medvind.applications.AskedPages;
import dk.medvind.applications.CitizenForms;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Guidance;
import dk.medvind.applications.Papers;
import dk.medvind.documents.UploadRefused;
import dk.medvind.forms.Filled;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.FormPage;
import dk.medvind.forms.Forms;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One page of a form after the other, then everything for a last look, then a receipt. */
@Controller
@RequestMapping("/ansoegning/{caseNumber:MV-[0-9-]+}/{path}")
class ApplyController {

    /** One register may be asked after what another one told. */
    private static final int ROUNDS = 2;

    private final CitizenForms citizenForms;
    private final Attachments attachments;
    private final Guidance guidance;
    private final Papers papers;
    private final AskedPages asked;
    private final Forms forms;

    ApplyController(
            CitizenForms citizenForms,
            Attachments attachments,
            Guidance guidance,
            Papers papers,
            AskedPages asked,
            Forms forms) {
        this.citizenForms = citizenForms;
        this.attachments = attachments;
        this.guidance = guidance;
        this.papers = papers;
        this.asked = asked;
        this.forms = forms;
    }

    /** Where the citizen goes on. */
    @GetMapping
    String resume(
            ActingContext acting, @PathVariable String caseNumber, @PathVariable String path) {
        OpenForm open = open(acting, caseNumber, path);
        boolean asksSingleThings = asked.asksSingleThings(acting, open, Task.at(path));
        return open.form()
                .firstUnfinished(open.answers())
                .map(page -> asksSingleThings ? 1 : page.number())
                .map(page -> to(open, path, String.valueOf(page)))
                .orElseGet(() -> to(open, path, "oversigt"));
    }

    @GetMapping("/{number:[0-9]+}")
    String page(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String path,
            @PathVariable int number,
            Model model,
            Locale locale) {
        OpenForm open = open(acting, caseNumber, path);
        for (int round = 0;
                round < ROUNDS && citizenForms.awaitRegisters(open, page(open, number));
                round++) {
            open = open(acting, caseNumber, path);
        }
        return show(
                acting, open, path, page(open, number), Filled.with(open.answers()), model, locale);
    }

    /** Saves the page, valid or not, and goes where the button says. */
    @PostMapping("/{number:[0-9]+}")
    String next(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String path,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) MultiValueMap<String, MultipartFile> files,
            Model model,
            Locale locale) {
        OpenForm open = open(acting, caseNumber, path);
        FormPage page = page(open, number);
        Filled filled = FormInput.read(open.form(), page, sent, open.answers());
        try {
            filled = attachments.keep(acting, open, page, filled, sent, files);
            filled = attachments.changed(acting, open, filled, sent);
        } catch (UploadRefused refused) {
            citizenForms.save(acting, open.caseNumber(), Task.at(path), filled.answers());
            model.addAttribute("uploadRefused", refused.messageKey());
            return show(acting, open, path, page, filled, model, locale);
        }
        citizenForms.save(acting, open.caseNumber(), Task.at(path), filled.answers());
        switch (FormInput.step(sent)) {
            case "back" -> {
                return open.form()
                        .before(page, filled.answers())
                        .map(before -> to(open, path, String.valueOf(before.number())))
                        .orElse("redirect:/borger");
            }
            case "later" -> {
                return "redirect:/borger/sager/" + open.caseNumber();
            }
            case "upload", "remove", "rows", "files" -> {
                return to(open, path, number + FormInput.place(sent));
            }
            default -> {
                return onward(acting, open, path, page, filled, model, locale);
            }
        }
    }

    private String onward(
            ActingContext acting,
            OpenForm open,
            String path,
            FormPage page,
            Filled filled,
            Model model,
            Locale locale) {
        if (!filled.complete()) {
            return show(
                    acting,
                    open(acting, open.caseNumber().value(), path),
                    path,
                    page,
                    filled,
                    model,
                    locale);
        }
        // What was just answered may change what the form is handed, and with it what comes next.
        OpenForm saved = open(acting, open.caseNumber().value(), path);
        return saved.form()
                .after(page, saved.answers())
                .map(after -> to(open, path, String.valueOf(after.number())))
                .orElseGet(() -> to(open, path, lastLook(acting, saved, path)));
    }

    /** The first paper that is not there and that nothing was said of, else everything. */
    private String lastLook(ActingContext acting, OpenForm saved, String path) {
        return papers.lacking(acting, saved, Task.at(path)).stream()
                .filter(paper -> !paper.answered())
                .findFirst()
                .map(paper -> "papirer/" + paper.name())
                .orElse("oversigt");
    }

    private String show(
            ActingContext acting,
            OpenForm open,
            String path,
            FormPage page,
            Filled filled,
            Model model,
            Locale locale) {
        model.addAttribute(
                "hints", guidance.at(acting, open, Task.at(path), page, filled.answers()));
        asked.at(acting, open, Task.at(path), page, locale)
                .ifPresent(
                        thing -> {
                            model.addAttribute("thing", thing);
                            model.addAttribute("about", "applications/asked :: about");
                        });
        model.addAttribute("open", open);
        model.addAttribute("path", path);
        model.addAttribute("number", page.number());
        model.addAttribute(
                "view",
                forms.page(
                        open.form(),
                        page,
                        filled,
                        attachments.of(open.documents(), locale),
                        locale));
        return "applications/form";
    }

    private OpenForm open(ActingContext acting, String caseNumber, String path) {
        return citizenForms.open(acting, CaseNumbers.read(caseNumber), Task.at(path));
    }

    private static FormPage page(OpenForm open, int number) {
        return open.form()
                .page(number)
                .filter(page -> page.number() > 0)
                .orElseThrow(() -> new NotFoundForYou("page"));
    }

    private static String to(OpenForm open, String path, String part) {
        return "redirect:/ansoegning/" + open.caseNumber() + "/" + path + "/" + part;
    }
}
