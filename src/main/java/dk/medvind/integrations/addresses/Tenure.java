package dk.medvind.integrations.addresses;

/** How people have the dwelling they live in. */
public enum Tenure {
    RENTED,
    /** A share in a cooperative that owns the house (andelsbolig). */
    COOPERATIVE,
    OWNED
}
