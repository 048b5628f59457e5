package dk.medvind.documents;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import java.io.ByteArrayInputStream;
import java.util.UUID;

/** Files that somebody puts on an application. */
public record ExampleUploads(Documents documents, ActingContext acting, UUID application) {

    /** A file as it comes in, of the length it says. */
    static Upload upload(String name, byte[] file) {
        return new Upload(name, new ByteArrayInputStream(file), file.length);
    }

    public Document store(String name, byte[] file) {
        return store(upload(name, file));
    }

    Document store(Upload upload) {
        return Scopes.as(acting, () -> documents.store(acting, application, upload, "PRICE_QUOTE"));
    }
}
