package dk.medvind.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Danish unless the visitor chose English, remembered in a cookie for a year. Any other language in
 * the cookie or the address is Danish.
 */
class Languages extends CookieLocaleResolver {

    /** The address parameter by which a plain link changes language. */
    static final String PARAMETER = "sprog";

    static final Locale DANISH = Locale.forLanguageTag("da");
    static final List<Locale> OFFERED = List.of(DANISH, Locale.ENGLISH);

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
                .findFirst()
                .orElse(DANISH);
    }
}
