package dk.medvind.applications.web;

import dk.medvind.applications.Applications;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CitizenForms;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Exempt;
import dk.medvind.applications.Receipts;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Forms;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt: a complete copy of what was stored, not of what was on the screen. */
@Controller
class ReceiptController {

    private final Applications applications;
    private final CitizenForms citizenForms;
    private final Receipts receipts;
    private final Documents documents;
    private final Attachments attachments;
    private final Forms forms;
    private final Exempt exempt;

    ReceiptController(
            Applications applications,
            CitizenForms citizenForms,
            Receipts receipts,
            Documents documents,
            Attachments attachments,
            Forms forms,
            Exempt exempt) {
        this.exempt = exempt;
        this.applications = applications;
        this.citizenForms = citizenForms;
        this.receipts = receipts;
        this.documents = documents;
        this.attachments = attachments;
        this.forms = forms;
    }

    /** The same copy to keep; its name holds the case's number and nothing else. */
    @GetMapping("/ansoegning/{caseNumber:MV-[0-9-]+}/kvittering/{path}/pdf")
    ResponseEntity<byte[]> pdf(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String path,
            Locale locale) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        byte[] pdf = receipts.pdf(acting, number, Task.at(path), locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kvittering-" + number + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    @GetMapping("/ansoegning/{caseNumber:MV-[0-9-]+}/kvittering/{path}")
    String receipt(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable String path,
            Model model,
            Locale locale) {
        CaseNumber number = CaseNumbers.read(caseNumber);
        Task task = Task.at(path);
        var sent =
                citizenForms.sent(acting, number).stream()
                        .filter(copy -> copy.task() == task)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundForYou("receipt"));
        var application = applications.view(acting, number);
        model.addAttribute("ownCase", application);
        model.addAttribute("path", path);
        model.addAttribute("feeNext", sent.answers().text("feeView").equals(Optional.of("PAY")));
        model.addAttribute(
                "summary",
                exempt.hidden(
                        application.id(),
                        task.name(),
                        forms.summary(
                                sent.form(),
                                sent.answers(),
                                attachments.of(documents.of(application.id()), locale),
                                locale),
                        locale));
        return "applications/receipt";
    }
}
