package dk.medvind.applications.web;

import dk.medvind.forms.Answers;
import dk.medvind.forms.Filled;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.Forms;
import dk.medvind.forms.PageView;
import dk.medvind.forms.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * The questions about an invoice, drawn and judged like every other form. Nobody can answer that
 * they do not know: without an invoice in hand there is none to send.
 */
@Component
class InvoiceForm {

    /** The question that the file answers. */
    static final String FILE = "file";

    private static final String NAME = "invoice.form";

    private final Forms forms;
    private final Form form;

    InvoiceForm(Forms forms) {
        this.forms = forms;
        try {
            var file = new ClassPathResource(NAME, InvoiceForm.class);
            this.form = forms.parse(NAME, file.getContentAsByteArray()).forStaff();
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + NAME + " cannot be read", e);
        }
    }

    Form form() {
        return form;
    }

    Filled read(MultiValueMap<String, String> sent, Answers before) {
        return FormInput.read(form, form.whole(), sent, before);
    }

    PageView page(Filled filled, List<Upload> uploads, Locale locale) {
        return forms.page(form, form.whole(), filled, uploads, locale);
    }
}
