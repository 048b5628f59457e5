package dk.medvind.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says on every answer what a page of Medvind may load and where it may send: nothing but its own
 * files, no inline script, no inline style. The diagrams of process owners set styles on their own
 * shapes, so there alone style attributes are allowed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final List<String> DIAGRAMS = List.of("/rapporter", "/processer");

    private static final String FORMS = "/ansoegning/";

    private final String policy;

    /**
     * @param formTargets addresses besides our own that a form's answer may redirect to: the login
     *     server, where logging off ends
     */
    SecurityHeaders(@Value("${medvind.site.form-targets:}") List<String> formTargets) {
        this.policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action "
                        + String.join(" ", "'self'", String.join(" ", formTargets)).strip();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policyFor(request.getRequestURI()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", permissionsFor(request.getRequestURI()));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    /**
     * Where citizens write they may dictate; the browser asks them, and the voice stays with it.
     */
    private static String permissionsFor(String path) {
        String microphone = path.startsWith(FORMS) ? "(self)" : "()";
        return "camera=(), geolocation=(), microphone=" + microphone;
    }

    private String policyFor(String path) {
        return DIAGRAMS.stream().anyMatch(path::startsWith)
                ? policy + "; style-src-attr 'unsafe-inline'"
                : policy;
    }
}
