package dk.medvind.casework.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button beside a task's form asks for: a deed, a paper, a page and the version in which the
 * paper was seen.
 */
record PaperChoice(Deed deed, UUID paper, int page, int version) {

    /** What is to be done. */
    enum Deed {
        /** To see a page. */
        VIS,
        /** To turn the paper. */
        DREJ,
        /** To go to the paper's own page, where it is named and split. */
        RET
    }

    private static final Pattern WRITTEN =
            Pattern.compile("(vis|drej|ret):([0-9a-f-]{36}):(\\d{1,6}):(\\d{1,6})");

    /** Read from a button's value; empty for anything else. */
    static Optional<PaperChoice> of(@Nullable String written) {
        Matcher matcher = WRITTEN.matcher(written == null ? "" : written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PaperChoice(
                            Deed.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                            UUID.fromString(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(4))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
