package dk.medvind.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sets a row of the work list apart. */
public enum WorkFlag {
    /** It cannot wait its turn. */
    URGENT("w.urgency is not null"),
    /** The citizen named a last day. */
    OWN_DATE("w.critical_on is not null"),
    /** A step failed for the last time. */
    FAILED("w.kind = 'FAILURE'"),
    /** Somebody asked for help with an application. */
    HELP("w.kind = 'HELP'"),
    /** It was put off and has come back. */
    BACK("w.back_on <= :today"),
    /** Its citizen has a support flag, such as an interpreter. */
    SUPPORT(
            """
            exists (select 1 from application a join support_flag s on s.party_id = a.party_id
                    where a.case_number = w.case_number and s.ended_at is null and s.until >= :today)
            """);

    private final String condition;

    WorkFlag(String condition) {
        this.condition = condition;
    }

    /** The flag of this name in addresses; empty for others. */
    static Optional<WorkFlag> of(String parameter) {
        return Arrays.stream(values())
                .filter(flag -> flag.parameter().equals(parameter))
                .findFirst();
    }

    /** The name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }
}
