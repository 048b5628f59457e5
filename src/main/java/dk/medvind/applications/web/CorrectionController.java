package dk.medvind.applications.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CorrectionError;
import dk.medvind.applications.Corrections;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Ret afgørelsen" on the case page: what is wrong with a decision that was sent. */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}/ret")
class CorrectionController {

    private final Corrections corrections;

    CorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping
    String page(ActingContext employee, @PathVariable String caseNumber, Model model) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        corrections
                .refused(employee, number)
                .ifPresent(refused -> model.addAttribute("refused", refused));
        return show(number, null, "", model);
    }

    /** Begins; on to the task, or back to the page with everything that was written. */
    @PostMapping
    String begin(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable CorrectionError error,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        try {
            corrections
                    .refused(employee, number)
                    .ifPresent(
                            refused -> {
                                throw refused;
                            });
            if (error == null) {
                throw new TaskRefused("applications.correction.no-error");
            }
            return "redirect:/sagsbehandling/opgaver/"
                    + corrections.begin(employee, number, error, words);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(number, error, words, model);
        }
    }

    private static String show(
            CaseNumber number, @Nullable CorrectionError error, String words, Model model) {
        model.addAttribute("caseNumber", number);
        model.addAttribute("errors", CorrectionError.values());
        model.addAttribute("error", error);
        model.addAttribute("words", words);
        return "applications/correction";
    }
}
