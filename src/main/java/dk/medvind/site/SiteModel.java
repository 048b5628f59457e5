package dk.medvind.site;

import dk.medvind.identity.Role;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page the model attribute {@code site} that the layout draws from. */
@ControllerAdvice
class SiteModel {

    private static final Pattern CASE = Pattern.compile("MV-[0-9-]+");
    private static final Map<Role, List<String>> PLACES = new EnumMap<>(Role.class);

    static {
        PLACES.put(Role.CITIZEN, List.of("/borger"));
        PLACES.put(Role.CASEWORKER, List.of("/sagsbehandling"));
        PLACES.put(
                Role.TEAM_LEADER,
                List.of("/sagsbehandling", "/sagsbehandling/aabnede-sager", "/rapporter"));
        PLACES.put(Role.PROCESS_OWNER, List.of("/rapporter"));
        PLACES.put(Role.AUDITOR, List.of("/revision"));
    }

    @ModelAttribute("site")
    SitePage site(HttpServletRequest request, Locale locale) {
        Principal user = request.getUserPrincipal();
        boolean citizen = request.isUserInRole(Role.CITIZEN.name());
        String path = path(request);
        HttpSession session = user == null ? null : request.getSession(false);
        return new SitePage(
                user != null,
                user != null && !citizen,
                user == null || citizen ? null : user.getName(),
                citizen ? help(path) : null,
                links(request, path),
                languages(request, path, locale),
                session == null ? null : session.getMaxInactiveInterval());
    }

    private static String help(String path) {
        Matcher about = CASE.matcher(path);
        return about.find() ? "/borger/sager/" + about.group() + "/hjaelp" : "/borger/hjaelp";
    }

    private static List<SitePage.Link> links(HttpServletRequest request, String path) {
        List<String> places =
                PLACES.entrySet().stream()
                        .filter(place -> request.isUserInRole(place.getKey().name()))
                        .flatMap(place -> place.getValue().stream())
                        .distinct()
                        .toList();
        String current =
                places.stream()
                        .filter(href -> path.equals(href) || path.startsWith(href + "/"))
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        return places.stream()
                .map(
                        href ->
                                new SitePage.Link(
                                        href,
                                        "site.nav." + href.substring(1).replace('/', '.'),
                                        href.equals(current)))
                .toList();
    }

    private static List<SitePage.Language> languages(
            HttpServletRequest request, String path, Locale locale) {
        String query = request.getQueryString();
        return Languages.OFFERED.stream()
                .map(
                        offered ->
                                new SitePage.Language(
                                        offered.getLanguage(),
                                        "site.language." + offered.toLanguageTag(),
                                        inLanguage(path, query, offered.toLanguageTag()),
                                        offered.equals(locale)))
                .toList();
    }

    private static String inLanguage(String path, @Nullable String query, String code) {
        var address = UriComponentsBuilder.fromPath(path);
        if (query != null) {
            address.query(query);
        }
        return address.replaceQueryParam(Languages.PARAMETER, code).build().toUriString();
    }

    /** The page the visitor asked for, also when an error page answers. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(original, request.getRequestURI()).toString();
    }
}
