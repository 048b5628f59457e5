package dk.medvind.documents.web;

import dk.medvind.documents.DocumentNotOpen;
import dk.medvind.documents.Documents;
import dk.medvind.documents.OpenDocument;
import dk.medvind.identity.ActingContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives a file to be saved, never to be shown inside our own pages. A foreign file and one that
 * does not exist answer alike.
 */
@Controller
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping({"/borger/dokumenter/{id}", "/sagsbehandling/dokumenter/{id}"})
    @Nullable ModelAndView save(
            ActingContext acting, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        OpenDocument open;
        try {
            open = documents.open(acting, id);
        } catch (DocumentNotOpen closed) {
            return new ModelAndView("documents/closed", HttpStatus.CONFLICT)
                    .addObject("reason", closed.messageKey());
        }
        var document = open.document();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, asFile(document.fileName()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(document.type().mediaType());
        response.setContentLengthLong(document.size());
        try (var content = open.content()) {
            content.transferTo(response.getOutputStream());
        }
        return null;
    }

    private static String asFile(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
