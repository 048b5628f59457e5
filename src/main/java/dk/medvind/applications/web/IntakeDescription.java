package dk.medvind.applications.web;

import dk.medvind.identity.ActingContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How {@code /v3/api-docs} describes the deliveries of other computers. */
@Tag(name = "Intake", description = "Delivers applications of citizens who wrote them elsewhere.")
interface IntakeDescription {

    String KEY =
            "The sender's own name for this delivery, 1 to 100 visible ASCII characters. The same"
                    + " name with the same content is answered alike and makes no second case.";

    @Delivering
    ResponseEntity<Taken> take(
            @Parameter(hidden = true) ActingContext sender,
            @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = KEY)
                    @Nullable String key,
            @Parameter(hidden = true) InputStream body)
            throws IOException;

    @Delivering
    ResponseEntity<Taken> takeWithFiles(
            @Parameter(hidden = true) ActingContext sender,
            @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = KEY)
                    @Nullable String key,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, ServletException;

    @Operation(summary = "See how a delivery of one's own fares")
    @ApiResponse(responseCode = "200", description = "It is here")
    @ApiResponse(
            responseCode = "404",
            description = "No such delivery, or somebody else's",
            content = @Content(schema = @Schema(implementation = Refused.class)))
    DeliveryState find(@Parameter(hidden = true) ActingContext sender, String caseNumber);

    /** What is delivered in either way, and what is answered to it. */
    @Operation(summary = "Deliver an application, with its PDF and attachments or without files")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = DeliveredApplication.class)),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                        schema = @Schema(implementation = DeliveredParts.class),
                        encoding =
                                @Encoding(
                                        name = DeliveryParts.APPLICATION,
                                        contentType = MediaType.APPLICATION_JSON_VALUE))
            })
    @ApiResponse(
            responseCode = "201",
            description = "Taken, or taken before under the same key",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the delivery's state is read",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "400",
            description = "It cannot be read",
            content = @Content(schema = @Schema(implementation = Refused.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The key came before with other content",
            content = @Content(schema = @Schema(implementation = Refused.class)))
    @ApiResponse(
            responseCode = "413",
            description = "Larger than an application may be",
            content = @Content(schema = @Schema(implementation = Refused.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Fields, answers or files are not as agreed; each is named",
            content = @Content(schema = @Schema(implementation = Refused.class)))
    @ApiResponse(
            responseCode = "503",
            description = "Not now; send it again under the same key",
            content = @Content(schema = @Schema(implementation = Refused.class)))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Delivering {}

    /** The case that was made. */
    record Taken(@Schema(example = "MV-2026-000123-7") String caseNumber) {}

    /** The JSON of a delivery. */
    record DeliveredApplication(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "What is applied for",
                            example = "single-benefit")
                    String type,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "Of the applicant, with or without hyphen",
                            example = "641184-0121")
                    String cprNumber,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            maxLength = 200,
                            description = "Counts until log-in or CPR have told theirs")
                    String name,
            @Schema(
                            description =
                                    "When the applicant sent it at the sender's: the legal clock runs"
                                            + " from here. Left out: now.")
                    OffsetDateTime submittedAt,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description =
                                    "By the keys of the form. Amounts are numbers, days {\"day\":"
                                            + " \"2026-12-24\"}; a question about files holds the file"
                                            + " names of attachments, and what may be answered several"
                                            + " times is a list of objects.")
                    Map<String, Object> answers) {}

    /** The parts of a delivery with files. */
    record DeliveredParts(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) DeliveredApplication application,
            @Schema(
                            type = "string",
                            format = "binary",
                            description = "The form as the applicant saw it")
                    String pdf,
            @ArraySchema(
                            schema = @Schema(type = "string", format = "binary"),
                            arraySchema =
                                    @Schema(
                                            description =
                                                    "Each under a file name of its own; together with"
                                                            + " the PDF at most 20 files, 20 MB each, 50"
                                                            + " MB in all"))
                    List<String> attachment) {}

    /** A problem document (RFC 9457): what was wrong, place by place. */
    record Refused(String title, int status, String detail, List<DeliveryRefused.Fault> errors) {}
}
