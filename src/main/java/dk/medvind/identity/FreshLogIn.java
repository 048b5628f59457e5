package dk.medvind.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Whether somebody proved who they are a moment ago, for what takes more than an open session. */
public interface FreshLogIn {

    /** Whether the log-in server itself saw the person within the last five minutes. */
    boolean isFresh(HttpServletRequest request);

    /**
     * Keeps the form that was sent and asks for a new proof. After it the same person finds the
     * form again, ready to be sent.
     *
     * @return where the browser goes now
     */
    String again(HttpServletRequest request);
}
