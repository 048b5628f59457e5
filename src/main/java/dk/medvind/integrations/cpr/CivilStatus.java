package dk.medvind.integrations.cpr;

/** Civil status (civilstand) in the words of CPR. */
public enum CivilStatus {
    UNMARRIED,
    MARRIED,
    DIVORCED,
    WIDOWED,
    REGISTERED_PARTNER,
    DISSOLVED_PARTNERSHIP,
    SURVIVING_PARTNER;

    /** Whether the person has a duty to support a spouse or partner, and the other way round. */
    public boolean hasSpouse() {
        return this == MARRIED || this == REGISTERED_PARTNER;
    }
}
