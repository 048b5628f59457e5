package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers what is not allowed. A form without a valid token is most often one whose session ended
 * while somebody was writing: it is kept, and the person logs in and goes on.
 */
@Component
class NotAllowed implements AccessDeniedHandler {

    private final KeptForms keptForms;

    NotAllowed(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException)) {
            boolean known = Area.of(request.getRequestURI()).isPresent();
            response.sendError(
                    known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean kept = keptForms.keep(request);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = who != null && who.getPrincipal() instanceof ActingContext;
        if (!signedIn) {
            go(request, response, door(request));
        } else if (kept) {
            go(request, response, "/fortsaet");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String door(HttpServletRequest request) {
        return Area.of(request.getRequestURI()).map(area -> area.door().path()).orElse("/");
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(path);
        } else {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
