package dk.medvind.applications.web;

import dk.medvind.applications.Intake;
import dk.medvind.identity.ActingContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Applications delivered by other computers, such as Xflow: as JSON, or as JSON with a PDF and
 * attachments. How it is described to their makers stands in {@link IntakeDescription}.
 */
@RestController
@RequestMapping(IntakeController.PATH)
class IntakeController extends IntakeRefusals implements IntakeDescription {

    static final String PATH = "/api/intake/applications";

    private final Intake intake;

    IntakeController(Intake intake, MessageSource messages) {
        super(messages);
        this.intake = intake;
    }

    @Override
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Taken> take(
            ActingContext sender,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            InputStream body)
            throws IOException {
        byte[] json = body.readNBytes(DeliveryReader.MOST_BYTES + 1);
        return take(sender, key, new DeliveryParts(json, List.of()));
    }

    @Override
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public ResponseEntity<Taken> takeWithFiles(
            ActingContext sender,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException, ServletException {
        return take(sender, key, DeliveryParts.of(request));
    }

    @Override
    @GetMapping("/{caseNumber}")
    public DeliveryState find(ActingContext sender, @PathVariable String caseNumber) {
        return DeliveryState.of(intake.find(sender, CaseNumbers.read(caseNumber)));
    }

    private ResponseEntity<Taken> take(
            ActingContext sender, @Nullable String key, DeliveryParts parts) {
        var caseNumber =
                intake.take(
                        sender,
                        DeliveryReader.key(key),
                        DeliveryReader.read(parts.json(), parts.files()));
        return ResponseEntity.created(URI.create(PATH + "/" + caseNumber))
                .body(new Taken(caseNumber.value()));
    }
}
