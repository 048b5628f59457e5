package dk.medvind.identity.login;

import dk.medvind.identity.Actor;
import dk.medvind.identity.Sealing;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Saves what somebody wrote when their session ended in the middle of a form: kept sealed through
 * the log-in, and shown again only to the same person in the same browser.
 *
 * <p>A cookie holds a keyed mark of who was logged in. It is never sent with another site's form
 * (SameSite=Strict), so such a form is never kept; logging out removes it.
 */
@Component
class KeptForms {

    private static final String COOKIE = "medvind-writer";
    private static final String ATTRIBUTE = "kept-form";
    private static final String CONTEXT = "kept-form|";

    private final Sealing sealing;

    KeptForms(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Marks this browser as the person's, for as long as the browser is open. */
    void mark(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(mark(actor), request).build().toString());
    }

    /** Forgets whose browser this is. */
    void unmark(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie("", request).maxAge(0).build().toString());
    }

    /** Keeps the form if it came from a page of somebody who was logged in; says whether. */
    boolean keep(HttpServletRequest request) {
        Cookie mark = WebUtils.getCookie(request, COOKIE);
        String type = request.getContentType();
        if (mark == null || type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return false;
        }
        Map<String, String[]> fields = new HashMap<>(request.getParameterMap());
        fields.remove("_csrf");
        KeptForm form = KeptForm.of(request.getRequestURI(), fields);
        byte[] sealed = sealing.seal(form.encoded(), CONTEXT + mark.getValue());
        request.getSession().setAttribute(ATTRIBUTE, new KeptForm.Sealed(sealed, mark.getValue()));
        return true;
    }

    /** What was kept for this person; what was kept for anybody else is thrown away. */
    Optional<KeptForm> of(Actor actor, @Nullable HttpSession session) {
        if (session == null
                || !(session.getAttribute(ATTRIBUTE) instanceof KeptForm.Sealed sealed)) {
            return Optional.empty();
        }
        if (!sealed.owner().equals(mark(actor))) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.empty();
        }
        return Optional.of(
                KeptForm.decoded(sealing.openText(sealed.bytes(), CONTEXT + sealed.owner())));
    }

    private String mark(Actor actor) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.index(CONTEXT + actor.id()));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String value, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict");
    }
}
