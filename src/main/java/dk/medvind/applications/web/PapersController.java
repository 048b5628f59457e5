package dk.medvind.applications.web;

import dk.medvind.applications.CitizenForms;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.LineName;
import dk.medvind.applications.NeededPaper;
import dk.medvind.applications.Papers;
import dk.medvind.applications.Papers.Paper;
import dk.medvind.forms.Filled;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.Forms;
import dk.medvind.identity.ActingContext;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One page for each paper that is not there yet: it comes later, somebody else has it, or it cannot
 * be got.
 */
@Controller
@RequestMapping("/ansoegning/{caseNumber:MV-[0-9-]+}/ansoegning/papirer/{name:[A-Z0-9_-]+}")
class PapersController {

    private final CitizenForms citizenForms;
    private final Papers papers;
    private final Forms forms;
    private final MessageSource messages;

    PapersController(
            CitizenForms citizenForms, Papers papers, Forms forms, MessageSource messages) {
        this.citizenForms = citizenForms;
        this.papers = papers;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping
    String page(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String name,
            Model model,
            Locale locale) {
        OpenForm open = open(acting, caseNumber);
        Paper paper = papers.lacking(acting, open, name);
        return show(open, paper, Filled.with(paper.answers()), model, locale);
    }

    /** Saves what was said, valid or not, and goes where the button says. */
    @PostMapping
    String next(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale) {
        OpenForm open = open(acting, caseNumber);
        Paper paper = papers.lacking(acting, open, name);
        Filled filled = FormInput.read(paper.form(), paper.page(), sent, paper.answers());
        papers.save(acting, open, paper, filled.answers());
        return switch (FormInput.step(sent)) {
            case "back" -> to(open, before(acting, open, name));
            case "later" -> "redirect:/borger/sager/" + open.caseNumber();
            default ->
                    filled.complete()
                            ? to(open, after(acting, open, paper, filled))
                            : show(open, paper, filled, model, locale);
        };
    }

    private String after(ActingContext acting, OpenForm open, Paper paper, Filled filled) {
        if (filled.answers().text("how").orElse("").equals("HAVE_IT")) {
            return Papers.uploadPage(open, paper)
                    .map(page -> String.valueOf(page.number()))
                    .orElse("oversigt");
        }
        List<String> names = names(acting, open);
        int next = names.indexOf(paper.name()) + 1;
        return next < names.size() ? "papirer/" + names.get(next) : "oversigt";
    }

    private String before(ActingContext acting, OpenForm open, String name) {
        List<String> names = names(acting, open);
        int place = names.indexOf(name);
        if (place > 0) {
            return "papirer/" + names.get(place - 1);
        }
        var pages = open.form().pages(open.answers());
        return String.valueOf(pages.get(pages.size() - 1).number());
    }

    private List<String> names(ActingContext acting, OpenForm open) {
        return papers.lacking(acting, open).stream().map(Paper::name).toList();
    }

    private String show(OpenForm open, Paper paper, Filled filled, Model model, Locale locale) {
        model.addAttribute("open", open);
        model.addAttribute("name", paper.name());
        model.addAttribute("title", title(paper.needed(), locale));
        model.addAttribute(
                "view", forms.page(paper.form(), paper.page(), filled, List.of(), locale));
        return "applications/paper";
    }

    /** What the paper is called, with the line it is about where there are several. */
    private String title(NeededPaper paper, Locale locale) {
        String words = messages.getMessage("applications.document." + paper.code(), null, locale);
        LineName line = paper.of();
        if (line == null || !line.oneOfSeveral()) {
            return words;
        }
        String purpose =
                messages.getMessage("applications.purpose." + line.purpose(), null, locale);
        Object[] of = {line.number(), purpose};
        return words + " " + messages.getMessage("applications.line.of", of, locale);
    }

    private OpenForm open(ActingContext acting, String caseNumber) {
        return citizenForms.open(acting, CaseNumbers.read(caseNumber), Task.APPLICATION);
    }

    private static String to(OpenForm open, String part) {
        return "redirect:/ansoegning/" + open.caseNumber() + "/ansoegning/" + part;
    }
}
