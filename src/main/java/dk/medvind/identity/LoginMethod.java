package dk.medvind.identity;

/** How the actor proved who they are. */
public enum LoginMethod {
    MITID,
    STAFF_LOGIN,
    CLIENT_CREDENTIALS,
    /** Medvind itself: jobs and timers. */
    SYSTEM
}
