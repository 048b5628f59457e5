package dk.medvind.applications.web;

import dk.medvind.applications.DeliveredFile;
import dk.medvind.applications.web.DeliveryRefused.Fault;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of several parts: {@code application}, the JSON; {@code pdf}, the form as the
 * applicant saw it; and as many {@code attachment} as there are files.
 */
record DeliveryParts(byte[] json, List<DeliveredFile> files) {

    static final String APPLICATION = "application";
    static final String PDF = "pdf";
    static final String ATTACHMENT = "attachment";

    /**
     * Reads the parts of a request.
     *
     * @throws DeliveryRefused with everything about the parts that is not as agreed
     */
    static DeliveryParts of(HttpServletRequest request) throws IOException, ServletException {
        List<Fault> faults = new ArrayList<>();
        List<DeliveredFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        byte @Nullable [] json = null;
        int attachments = 0;
        for (Part part : request.getParts()) {
            switch (part.getName()) {
                case APPLICATION -> {
                    if (json != null) {
                        faults.add(twice(APPLICATION));
                    }
                    json = readJson(part);
                }
                case PDF -> {
                    if (files.stream().anyMatch(DeliveredFile::copy)) {
                        faults.add(twice(PDF));
                    }
                    files.add(file(part, PDF, true));
                }
                case ATTACHMENT -> {
                    String place = ATTACHMENT + "[" + attachments++ + "]";
                    DeliveredFile file = file(part, place, false);
                    if (file.name().isBlank()) {
                        faults.add(
                                new Fault(place, "name", "An attachment must have a file name."));
                    } else if (!names.add(file.name())) {
                        faults.add(new Fault(place, "name", "Two attachments have the same name."));
                    }
                    files.add(file);
                }
                default ->
                        faults.add(
                                new Fault(
                                        "body",
                                        "unknown",
                                        "There are the parts application, pdf and attachment."));
            }
        }
        if (json == null) {
            faults.add(new Fault(APPLICATION, "missing", "The part application is missing."));
        }
        if (!faults.isEmpty()) {
            throw DeliveryRefused.because(faults);
        }
        return new DeliveryParts(Objects.requireNonNull(json), files);
    }

    private static byte[] readJson(Part part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(DeliveryReader.MOST_BYTES + 1);
        }
    }

    private static DeliveredFile file(Part part, String place, boolean copy) throws IOException {
        String name =
                Objects.requireNonNullElse(
                        part.getSubmittedFileName(), copy ? "ansoegning.pdf" : "");
        return new DeliveredFile(
                place, name, copy, sha256(part), part.getSize(), part::getInputStream);
    }

    private static String sha256(Part part) throws IOException {
        try (var content = new DigestInputStream(part.getInputStream(), digest())) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    private static Fault twice(String part) {
        return new Fault(part, "twice", "There may be one part " + part + ".");
    }

    @Override
    public String toString() {
        return "DeliveryParts[" + files.size() + " files]";
    }
}
