package dk.medvind.applications.fileaccess.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.fileaccess.FileAccess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Aktindsigt" on the citizen's own case: ask, follow, read, take back. */
@Controller
@RequestMapping("/borger/sager/{caseNumber}/aktindsigt")
class FileAccessController {

    private final FileAccess access;

    FileAccessController(FileAccess access) {
        this.access = access;
    }

    @GetMapping
    String page(ActingContext acting, @PathVariable String caseNumber, Model model) {
        return show(acting, FileNumbers.read(caseNumber), "", model);
    }

    /** Asks; back to the page with everything that was written if it cannot be asked. */
    @PostMapping
    String ask(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes next) {
        CaseNumber number = FileNumbers.read(caseNumber);
        try {
            boolean joined = access.ask(acting, number, words);
            next.addFlashAttribute(
                    "done", joined ? "applications.access.joined" : "applications.access.asked");
            return "redirect:/borger/sager/" + number + "/aktindsigt";
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, number, words, model);
        }
    }

    @GetMapping("/fortryd")
    String askBeforeWithdrawing(
            ActingContext acting, @PathVariable String caseNumber, Model model) {
        CaseNumber number = FileNumbers.read(caseNumber);
        model.addAttribute("caseNumber", number);
        model.addAttribute("access", access.of(acting, number));
        return "applications/access/withdraw";
    }

    @PostMapping("/fortryd")
    String withdraw(
            ActingContext acting,
            @PathVariable String caseNumber,
            Model model,
            RedirectAttributes next) {
        CaseNumber number = FileNumbers.read(caseNumber);
        try {
            access.withdraw(acting, number);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(acting, number, "", model);
        }
        next.addFlashAttribute("done", "applications.access.withdrawn");
        return "redirect:/borger/sager/" + number + "/aktindsigt";
    }

    private String show(ActingContext acting, CaseNumber number, String words, Model model) {
        model.addAttribute("caseNumber", number);
        model.addAttribute("access", access.of(acting, number));
        model.addAttribute("words", words);
        return "applications/access/citizen";
    }
}
