package dk.medvind.applications.web;

import dk.medvind.applications.CitizenForms;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Papers;
import dk.medvind.applications.Papers.Paper;
import dk.medvind.forms.Filled;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.Forms;
import dk.medvind.identity.ActingContext;
import java.util.List;
import java.util.Locale;
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
@RequestMapping("/ansoegning/{caseNumber:MV-[0-9-]+}/ansoegning/papirer/{code:[A-Z0-9_]+}")
class PapersController {

    private final CitizenForms citizenForms;
    private final Papers papers;
    private final Forms forms;

    PapersController(CitizenForms citizenForms, Papers papers, Forms forms) {
        this.citizenForms = citizenForms;
        this.papers = papers;
        this.forms = forms;
    }

    @GetMapping
    String page(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String code,
            Model model,
            Locale locale) {
        OpenForm open = open(acting, caseNumber);
        Paper paper = papers.lacking(acting, open, code);
        return show(open, paper, Filled.with(paper.answers()), model, locale);
    }

    /** Saves what was said, valid or not, and goes where the button says. */
    @PostMapping
    String next(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale) {
        OpenForm open = open(acting, caseNumber);
        Paper paper = papers.lacking(acting, open, code);
        Filled filled = FormInput.read(paper.form(), paper.page(), sent, paper.answers());
        papers.save(acting, open, paper, filled.answers());
        return switch (FormInput.step(sent)) {
            case "back" -> to(open, before(acting, open, code));
            case "later" -> "redirect:/borger/sager/" + open.caseNumber();
            default ->
                    filled.complete()
                            ? to(open, after(acting, open, paper, filled))
                            : show(open, paper, filled, model, locale);
        };
    }

    private String after(ActingContext acting, OpenForm open, Paper paper, Filled filled) {
        if (filled.answers().text("how").orElse("").equals("HAVE_IT")) {
            return Papers.uploadPage(open, paper.code())
                    .map(page -> String.valueOf(page.number()))
                    .orElse("oversigt");
        }
        List<String> codes = codes(acting, open);
        int next = codes.indexOf(paper.code()) + 1;
        return next < codes.size() ? "papirer/" + codes.get(next) : "oversigt";
    }

    private String before(ActingContext acting, OpenForm open, String code) {
        List<String> codes = codes(acting, open);
        int place = codes.indexOf(code);
        if (place > 0) {
            return "papirer/" + codes.get(place - 1);
        }
        var pages = open.form().pages(open.answers());
        return String.valueOf(pages.get(pages.size() - 1).number());
    }

    private List<String> codes(ActingContext acting, OpenForm open) {
        return papers.lacking(acting, open).stream().map(Paper::code).toList();
    }

    private String show(OpenForm open, Paper paper, Filled filled, Model model, Locale locale) {
        model.addAttribute("open", open);
        model.addAttribute("code", paper.code());
        model.addAttribute(
                "view", forms.page(paper.form(), paper.page(), filled, List.of(), locale));
        return "applications/paper";
    }

    private OpenForm open(ActingContext acting, String caseNumber) {
        return citizenForms.open(acting, CaseNumbers.read(caseNumber), Task.APPLICATION);
    }

    private static String to(OpenForm open, String part) {
        return "redirect:/ansoegning/" + open.caseNumber() + "/ansoegning/" + part;
    }
}
