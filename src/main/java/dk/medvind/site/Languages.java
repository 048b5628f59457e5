package dk.medvind.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Danish unless the visitor chose easy Danish or English, remembered in a cookie for a year. Any
 * other language in the cookie or the address is Danish.
 *
 * <p>Easy Danish is the variant {@code simple} of Danish, as the IANA registry has it: texts that
 * have no easy version are found in Danish by the ordinary rules of locales, and pages stay {@code
 * lang="da"}.
 */
class Languages extends CookieLocaleResolver {

    /** The address parameter by which a plain link changes language. */
    static final String PARAMETER = "sprog";

    static final Locale DANISH = Locale.forLanguageTag("da");
    static final Locale EASY_DANISH =
            new Locale.Builder().setLanguage("da").setVariant("simple").build();
    static final List<Locale> OFFERED = List.of(DANISH, EASY_DANISH, Locale.ENGLISH);

    Languages() {
        super("sprog");
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(request -> DANISH);
        setDefaultTimeZone(java.util.TimeZone.getTimeZone(Formats.COPENHAGEN));
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        Locale wanted = super.parseLocaleValue(value);
        return wanted == null ? null : offered(wanted);
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        super.setLocale(request, response, locale == null ? DANISH : offered(locale));
    }

    private static Locale offered(Locale wanted) {
        return OFFERED.stream()
                .filter(l -> l.getLanguage().equals(wanted.getLanguage()))
                .filter(l -> l.getVariant().equalsIgnoreCase(wanted.getVariant()))
                .findFirst()
                .orElse(DANISH);
    }
}
