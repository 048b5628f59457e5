package dk.medvind.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads somebody who was not let in to the page that says what to do. */
@Component
class LogInFailed implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LogInFailed.class);

    /** What Spring Security says when Keycloak did not answer our own question about the code. */
    private static final Set<String> NO_ANSWER =
            Set.of("invalid_token_response", "server_error", "temporarily_unavailable");

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (request.getRequestURI().endsWith("/" + Door.OUT.registration())) {
            // Keycloak has ended the session already, or is away: nothing is left to end.
            response.sendRedirect(LogOut.GOODBYE);
            return;
        }
        Refusal refusal = refusal(failure);
        LOG.info("Log-in refused: {} {} {}", refusal, code(failure), rootOf(failure));
        response.sendRedirect(refusal.path());
    }

    private static Refusal refusal(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogInRefused refused) {
                return refused.refusal();
            }
            if (cause instanceof IOException) {
                return Refusal.UNAVAILABLE;
            }
        }
        return NO_ANSWER.contains(code(failure)) ? Refusal.UNAVAILABLE : Refusal.FAILED;
    }

    /** Only its class: a message might quote a claim. */
    private static String rootOf(AuthenticationException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
    }
}
