package dk.medvind.audit;

import dk.medvind.identity.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One thing seen, done or refused.
 *
 * @param what the kind of data or step, in words of the code such as {@code application} or {@code
 *     register.income}; never content
 * @param about the person the data are about; null when about nobody in particular
 * @param caseNumber null outside of a case
 */
public record AuditEntry(
        Kind kind,
        String what,
        Purpose purpose,
        @Nullable PartyId about,
        @Nullable String caseNumber) {

    /** What happened to the data. */
    public enum Kind {
        SEEN,
        CHANGED,
        LOOKED_UP,
        SENT,
        REFUSED
    }

    public static AuditEntry seen(String what, Purpose purpose, PartyId about, String caseNumber) {
        return new AuditEntry(Kind.SEEN, what, purpose, about, caseNumber);
    }

    public static AuditEntry changed(
            String what, Purpose purpose, PartyId about, String caseNumber) {
        return new AuditEntry(Kind.CHANGED, what, purpose, about, caseNumber);
    }

    public static AuditEntry lookedUp(String what, PartyId about, String caseNumber) {
        return new AuditEntry(Kind.LOOKED_UP, what, Purpose.REGISTER_LOOKUP, about, caseNumber);
    }

    public static AuditEntry sent(String what, PartyId about, String caseNumber) {
        return new AuditEntry(Kind.SENT, what, Purpose.EXECUTION, about, caseNumber);
    }
}
