package dk.medvind.applications;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that came with a delivery.
 *
 * @param place where it stood in the delivery, for refusals; nothing personal
 * @param name as the sender named it; answers name files by it
 * @param copy whether it is the sender's own picture of the whole form
 * @param sha256 of the content, as hexadecimal text
 * @param source opens the content anew each time
 */
public record DeliveredFile(
        String place, String name, boolean copy, String sha256, long size, Source source) {

    /** Where the content is read from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    @Override
    public String toString() {
        return "DeliveredFile[" + place + "]";
    }
}
