package dk.medvind.casework;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the work list ended, so that the next one begins behind it however many rows have
 * come or gone meanwhile. It is good for the order it was made in.
 *
 * @param at the moment the order goes by; null for "none", which comes last
 */
record PageKey(WorkSort sort, int place, @Nullable Instant at, UUID id) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST = 200;

    /** The key as it stands in addresses. */
    String written() {
        String key =
                String.join("~", sort.name(), "" + place, at == null ? "" : at.toString(), "" + id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a key; empty for what is none, or is one of another order. */
    static Optional<PageKey> read(String written, WorkSort sort) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8)
                            .split("~", -1);
            if (parts.length != 4 || !parts[0].equals(sort.name())) {
                return Optional.empty();
            }
            Instant at = parts[2].isEmpty() ? null : Instant.parse(parts[2]);
            if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
                return Optional.empty();
            }
            return Optional.of(
                    new PageKey(sort, Short.parseShort(parts[1]), at, UUID.fromString(parts[3])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The moment as the database reads it. */
    String moment() {
        return at == null ? "infinity" : at.toString();
    }
}
