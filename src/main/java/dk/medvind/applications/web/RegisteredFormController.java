package dk.medvind.applications.web;

import dk.medvind.applications.AnswersIncomplete;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CitizenForms;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.FormClosed;
import dk.medvind.applications.RegisteredForms;
import dk.medvind.casework.TaskRefused;
import dk.medvind.documents.Documents;
import dk.medvind.documents.Upload;
import dk.medvind.documents.UploadRefused;
import dk.medvind.forms.Filled;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.Forms;
import dk.medvind.identity.ActingContext;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A registered application that an employee writes for its citizen, on one page: as far as it is
 * known, and sent although something is missing. The citizen can go on with the same draft.
 */
@Controller
@RequestMapping("/sagsbehandling/registrering/{caseNumber:MV-[0-9-]+}")
class RegisteredFormController {

    /** What a scanned paper from the citizen is kept as. */
    private static final String PAPER = "PAPER_APPLICATION";

    private static final String CASE = "redirect:/sagsbehandling/sager/";

    private final RegisteredForms registered;
    private final CitizenForms citizenForms;
    private final Attachments attachments;
    private final Documents documents;
    private final Forms forms;

    RegisteredFormController(
            RegisteredForms registered,
            CitizenForms citizenForms,
            Attachments attachments,
            Documents documents,
            Forms forms) {
        this.registered = registered;
        this.citizenForms = citizenForms;
        this.attachments = attachments;
        this.documents = documents;
        this.forms = forms;
    }

    @GetMapping("/ansoegning")
    String form(
            ActingContext employee, @PathVariable String caseNumber, Model model, Locale locale) {
        OpenForm open = open(employee, CaseNumbers.read(caseNumber));
        return show(
                employee,
                open,
                Filled.with(open.answers()),
                UUID.randomUUID().toString(),
                model,
                locale);
    }

    /** Saves what was written, right or wrong, and sends it if that button was pressed. */
    @PostMapping("/ansoegning")
    String save(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultiValueMap<String, MultipartFile> files,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        ActingContext acting = registered.writer(employee, number);
        OpenForm open = citizenForms.open(acting, number, Task.APPLICATION);
        String key = Objects.requireNonNullElse(sent.getFirst("key"), number.value());
        Filled filled = FormInput.read(open.form(), open.form().whole(), sent, open.answers());
        try {
            filled = attachments.keep(acting, open, open.form().whole(), filled, sent, files);
            filled = attachments.changed(acting, open, filled, sent);
        } catch (UploadRefused refused) {
            citizenForms.save(acting, number, Task.APPLICATION, filled.answers());
            model.addAttribute("refused", refused.messageKey());
            return show(employee, open, filled, key, model, locale);
        }
        citizenForms.save(acting, number, Task.APPLICATION, filled.answers());
        Filled known = knownSoFar(filled);
        if (!known.complete()) {
            return show(employee, open(employee, number), known, key, model, locale);
        }
        if (!sent.containsKey("send")) {
            next.addFlashAttribute("done", "casework.registration.saved");
            return "redirect:/sagsbehandling/registrering/"
                    + number
                    + "/ansoegning"
                    + FormInput.place(sent);
        }
        try {
            registered.send(employee, number, key);
        } catch (AnswersIncomplete incomplete) {
            var wrong = new Filled(filled.answers(), incomplete.errors(), Set.of());
            return show(employee, open(employee, number), wrong, key, model, locale);
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused.messageKey());
            return show(employee, open(employee, number), known, key, model, locale);
        }
        next.addFlashAttribute("done", "casework.registration.sent");
        return CASE + number;
    }

    /** Keeps a scanned paper that the citizen handed in. */
    @PostMapping("/papir")
    String paper(
            ActingContext employee,
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            RedirectAttributes next)
            throws IOException {
        CaseNumber number = CaseNumbers.read(caseNumber);
        ActingContext acting = registered.writer(employee, number);
        OpenForm open = citizenForms.open(acting, number, Task.APPLICATION);
        if (paper == null || paper.isEmpty()) {
            next.addFlashAttribute("refused", "casework.registration.no-paper");
            return CASE + number;
        }
        try (var content = paper.getInputStream()) {
            String name = Objects.requireNonNullElse(paper.getOriginalFilename(), "papir");
            documents.store(
                    acting,
                    open.applicationId(),
                    new Upload(name, content, paper.getSize()),
                    PAPER);
            next.addFlashAttribute("done", "casework.registration.paper-kept");
        } catch (UploadRefused refused) {
            next.addFlashAttribute("refused", refused.messageKey());
        }
        return CASE + number;
    }

    /** It was sent meanwhile, by a colleague or by the citizen. */
    @ExceptionHandler
    String closed(FormClosed closed, RedirectAttributes next) {
        next.addFlashAttribute("refused", "casework.registration.closed");
        return CASE + closed.caseNumber();
    }

    private OpenForm open(ActingContext employee, CaseNumber number) {
        ActingContext acting = registered.writer(employee, number);
        OpenForm open = citizenForms.open(acting, number, Task.APPLICATION);
        return citizenForms.awaitRegisters(open)
                ? citizenForms.open(acting, number, Task.APPLICATION)
                : open;
    }

    /** Only what is wrong: what is missing the citizen is asked for afterwards. */
    private static Filled knownSoFar(Filled filled) {
        return new Filled(
                filled.answers(),
                filled.errors().stream().filter(error -> !error.isLeftOut()).toList(),
                filled.revealed());
    }

    private String show(
            ActingContext employee,
            OpenForm open,
            Filled filled,
            String key,
            Model model,
            Locale locale) {
        model.addAttribute("applicant", registered.applicant(employee, open.caseNumber()));
        model.addAttribute("caseNumber", open.caseNumber());
        model.addAttribute("key", key);
        model.addAttribute(
                "view",
                forms.page(
                        open.form(),
                        open.form().whole(),
                        filled,
                        attachments.of(open.documents(), "/sagsbehandling/dokumenter/", locale),
                        locale));
        return "applications/registered-form";
    }
}
