package dk.medvind.integrations;

/**
 * An outside system did not do what was asked. Says which system and what kind of failure, never
 * what was sent or answered, so that it can be logged and shown to operation.
 */
public final class OutsideSystemFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What went wrong, as far as the one who asked must know. */
    public enum Kind {
        /** No connection, or it broke. The call may have had its effect. */
        UNREACHABLE(false),
        /** No answer in time. The call may have had its effect. */
        TIMEOUT(false),
        /** The system says that it cannot work now (5xx, 429). */
        UNAVAILABLE(false),
        /** The answer is not in the agreed format. The call may have had its effect. */
        GARBAGE(false),
        /** The answer is about somebody else and was thrown away. */
        WRONG_PERSON(false),
        /** The answer is larger than 1 MB and was not read to its end. */
        TOO_LARGE(false),
        /** Not called: the system has failed too often of late. */
        BREAKER_OPEN(false),
        /** Not called: as many calls as allowed are waiting for the system already. */
        BUSY(false),
        /** Not called: the settings hold no address for the system. */
        NOT_CONFIGURED(false),
        /** Not sent: what was to be sent breaks the agreed format. */
        INVALID(true),
        /**
         * The system understood and said no; asking again in the same way gives the same answer.
         */
        REFUSED(true),
        /** There is no account that the payee's money could be sent to; nothing was ordered. */
        NO_ACCOUNT(true),
        /** The same key or reference is already in use for something else. */
        CONFLICT(true),
        /** The system does not know the person or thing asked about. */
        NOT_FOUND(true);

        private final boolean permanent;

        Kind(boolean permanent) {
            this.permanent = permanent;
        }

        /** Whether a repetition can be expected to fail in the same way. */
        public boolean permanent() {
            return permanent;
        }
    }

    private final OutsideSystem system;
    private final Kind kind;

    public OutsideSystemFailed(OutsideSystem system, Kind kind) {
        super(system + ": " + kind);
        this.system = system;
        this.kind = kind;
    }

    public OutsideSystem system() {
        return system;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether people must look at it, because a repetition would fail in the same way. */
    public boolean permanent() {
        return kind.permanent();
    }
}
