package dk.medvind.applications.web;

import dk.medvind.applications.AwaitedLine;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.InvoiceTold;
import dk.medvind.applications.Invoices;
import dk.medvind.casework.TaskRefused;
import dk.medvind.documents.Documents;
import dk.medvind.documents.UploadRefused;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Filled;
import dk.medvind.forms.FormInput;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CvrNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Send fakturaen": for what was granted against one. The citizen's page, and the employee's for an
 * invoice that was handed in.
 */
@Controller
@RequestMapping({
    "/borger/sager/{caseNumber}/faktura",
    "/sagsbehandling/sager/{caseNumber}/faktura"
})
class InvoiceController {

    private final Invoices invoices;
    private final InvoiceForm form;
    private final Attachments attachments;
    private final Documents documents;

    InvoiceController(
            Invoices invoices, InvoiceForm form, Attachments attachments, Documents documents) {
        this.invoices = invoices;
        this.form = form;
        this.attachments = attachments;
        this.documents = documents;
    }

    @GetMapping
    String page(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int linje,
            Model model,
            Locale locale) {
        var page = new Page(acting, CaseNumbers.read(caseNumber), linje, key(null));
        var open = invoices.open(acting, page.number());
        Answers known =
                line(open, linje)
                        .map(AwaitedLine::supplier)
                        .map(cvr -> Answers.empty().with("supplier", cvr))
                        .orElse(Answers.empty());
        return show(page, open, Filled.with(known), model, locale);
    }

    /** Keeps the file at once, and the invoice when all is right. */
    @PostMapping
    String send(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int linje,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestParam(required = false) @Nullable UUID stored,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultiValueMap<String, MultipartFile> files,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        var page = new Page(acting, CaseNumbers.read(caseNumber), linje, key(key));
        var open = invoices.open(acting, page.number());
        if (line(open, linje).isEmpty()) {
            return show(page, open, Filled.with(Answers.empty()), model, locale);
        }
        Filled filled = form.read(sent, before(open, stored));
        try {
            filled = kept(page, open, filled, sent, files);
        } catch (UploadRefused refused) {
            model.addAttribute("refused", new TaskRefused(refused.messageKey()));
            return show(page, open, Filled.with(filled.answers()), model, locale);
        }
        if (!FormInput.step(sent).equals("next")) {
            return show(page, open, Filled.with(filled.answers()), model, locale);
        }
        if (!filled.complete()) {
            return show(page, open, filled, model, locale);
        }
        try {
            boolean above = invoices.send(acting, page.number(), told(page, filled.answers()));
            next.addFlashAttribute(
                    "done", above ? "applications.invoice.above" : "applications.invoice.sent");
        } catch (TaskRefused refused) {
            model.addAttribute("refused", refused);
            return show(page, open, Filled.with(filled.answers()), model, locale);
        }
        return "redirect:" + page.back();
    }

    private Filled kept(
            Page page,
            Invoices.Open open,
            Filled filled,
            MultiValueMap<String, String> sent,
            @Nullable MultiValueMap<String, MultipartFile> files) {
        var asForm =
                new OpenForm(
                        open.applicationId(),
                        page.number(),
                        form.form(),
                        filled.answers(),
                        documents.of(open.applicationId()));
        return attachments.keep(page.acting(), asForm, form.form().whole(), filled, sent, files);
    }

    /** The file that came with an earlier try, if it is one of this case's and no invoice's yet. */
    private Answers before(Invoices.Open open, @Nullable UUID stored) {
        boolean own =
                documents.of(open.applicationId()).stream()
                                .anyMatch(
                                        each ->
                                                each.id().equals(stored)
                                                        && "INVOICE".equals(each.code()))
                        && (stored == null || !open.files().contains(stored));
        return own
                ? Answers.empty().with(InvoiceForm.FILE, List.of(String.valueOf(stored)))
                : Answers.empty();
    }

    private static InvoiceTold told(Page page, Answers answers) {
        String supplier = answers.text("supplier").orElse("").replaceAll("\\s|^DK", "");
        if (!CvrNumber.isOne(supplier)) {
            throw new TaskRefused("applications.invoice.refused.cvr");
        }
        return new InvoiceTold(
                page.line(),
                supplier,
                answers.text("invoiceNumber").orElseThrow().strip(),
                answers.day("invoiceDate").orElseThrow(),
                answers.number("amount").orElseThrow(),
                UUID.fromString(answers.list(InvoiceForm.FILE).get(0)),
                page.key().toString());
    }

    private String show(Page page, Invoices.Open open, Filled filled, Model model, Locale locale) {
        model.addAttribute("caseNumber", page.number());
        model.addAttribute("back", page.back());
        model.addAttribute("office", page.acting().actor().isStaff());
        model.addAttribute("key", page.key());
        model.addAttribute("line", line(open, page.line()).orElse(null));
        model.addAttribute(
                "stored",
                filled.answers().list(InvoiceForm.FILE).stream().findFirst().orElse(null));
        model.addAttribute(
                "view",
                form.page(
                        filled,
                        attachments.of(documents.of(open.applicationId()), locale),
                        locale));
        return "applications/invoice";
    }

    private static Optional<AwaitedLine> line(Invoices.Open open, int number) {
        return open.lines().stream().filter(each -> each.line() == number).findFirst();
    }

    private static UUID key(@Nullable UUID sent) {
        return sent == null ? UUID.randomUUID() : sent;
    }

    private record Page(ActingContext acting, CaseNumber number, int line, UUID key) {

        String back() {
            return (acting.actor().isStaff() ? "/sagsbehandling/sager/" : "/borger/sager/")
                    + number;
        }
    }
}
