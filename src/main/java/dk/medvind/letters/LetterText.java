package dk.medvind.letters;

import dk.medvind.letters.LetterRefused.Reason;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.standard.StandardDialect;
import org.w3c.dom.Document;

/**
 * Fills in a letter's template. Templates are written by people who do not program, so they can
 * show, repeat and leave out, and nothing else.
 */
@Component
class LetterText {

    private static final Pattern DOCTYPE = Pattern.compile("^\\s*<!DOCTYPE[^>]*>");

    /** Whatever could leave the escaping, fetch other files or be evaluated twice. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "utext|\\[\\(|__\\$|th:(insert|replace|include|substituteby|fragment|with|on\\w+)|~\\{|@\\{");

    private final TemplateEngine engine = new TemplateEngine();

    LetterText() {
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new Words());
        engine.setDialect(dialect);
        engine.setTemplateResolver(new GivenSource());
    }

    /**
     * The letter's own document: its title and its body, without letterhead.
     *
     * @param template its name, for the refusal
     * @throws LetterRefused if the template does not go with the model
     */
    Document fill(
            String template,
            String source,
            Locale language,
            Map<String, ? extends @Nullable Object> model) {
        if (FORBIDDEN.matcher(source).find()) {
            throw new LetterRefused(Reason.BAD_TEMPLATE, template, "uses what letters may not use");
        }
        try {
            String filled =
                    engine.process(
                            GivenSource.named(template, source),
                            new Context(language, new HashMap<>(model)));
            var letter = Xhtml.parse(DOCTYPE.matcher(filled).replaceFirst(""));
            Tidy.up(letter);
            return letter;
        } catch (TemplateEngineException e) {
            throw refusal(template, e);
        } catch (Xhtml.NotWellFormed e) {
            throw new LetterRefused(Reason.BAD_TEMPLATE, template, e);
        }
    }

    private static LetterRefused refusal(String template, TemplateEngineException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Words.UnknownWord word) {
                return new LetterRefused(
                        Reason.UNKNOWN_WORD, template, String.valueOf(word.getMessage()));
            }
        }
        return new LetterRefused(Reason.BAD_TEMPLATE, template, fault);
    }
}
