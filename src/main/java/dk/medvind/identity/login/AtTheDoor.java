package dk.medvind.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads those who are not logged in to the door of the area they asked for. */
@Component
class AtTheDoor implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        Optional<Area> area = Area.of(request.getRequestURI());
        if (area.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getHeader("HX-Request") != null) {
            // A part of a page cannot log in: the whole page is asked for again, and that can.
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(area.get().door().path());
        }
    }
}
