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
        Refusal refusal = refusal(failure);
        LOG.info("Log-in refused: {} {}", refusal, code(failure));
        response.sendRedirect(refusal.path());
    }

    private static Refusal refusal(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogInRefused refused) {
                return refused.refusal();
            }
        }
        return NO_ANSWER.contains(code(failure)) ? Refusal.UNAVAILABLE : Refusal.FAILED;
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
    }
}
