package dk.medvind.identity;

import org.jspecify.annotations.Nullable;

/**
 * Sealed bytes do not open where they stand: changed, moved, or the key is gone. Names the place,
 * never the content.
 */
public class BrokenSeal extends IllegalStateException {

    private static final long serialVersionUID = 1;

    BrokenSeal(String context, @Nullable Throwable cause) {
        super("Sealed data do not open: " + context, cause);
    }
}
