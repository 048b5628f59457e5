package dk.medvind.identity.login;

import org.springframework.security.core.AuthenticationException;

/** Somebody proved who they are, or nearly so, but is not let in. Holds no personal data. */
class LogInRefused extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    LogInRefused(Refusal refusal) {
        super("Log-in refused: " + refusal);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
