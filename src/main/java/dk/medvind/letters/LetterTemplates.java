package dk.medvind.letters;

import dk.medvind.letters.LetterRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Finds a letter's template beside the process it belongs to. */
final class LetterTemplates {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

    private LetterTemplates() {}

    /**
     * The template as written.
     *
     * @param template folder and name; {@code a/b} stands in {@code processes/a/letters/b.html} or
     *     else in {@code processes/common/letters/b.html}, its English in {@code b_en.html}
     * @throws LetterRefused if there is none
     */
    static String source(String template, Locale language) {
        if (!NAME.matcher(template).matches()) {
            throw new LetterRefused(Reason.NO_TEMPLATE, "?", "its name is not folder/name");
        }
        String own = "processes/" + template.replace("/", "/letters/");
        String common = "processes/common/letters/" + template.substring(template.indexOf('/') + 1);
        String translated = "_" + language.getLanguage();
        for (String file : List.of(own + translated, own, common + translated, common)) {
            var resource = new ClassPathResource(file + ".html");
            if (resource.exists()) {
                try {
                    return resource.getContentAsString(StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new UncheckedIOException("A letter template could not be read", e);
                }
            }
        }
        throw new LetterRefused(Reason.NO_TEMPLATE, template, "");
    }
}
