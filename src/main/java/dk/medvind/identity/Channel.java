package dk.medvind.identity;

/** How the citizen met the municipality. */
public enum Channel {
    SELF,
    HOME_VISIT,
    STREET,
    COUNTER,
    PHONE,
    PAPER,
    PROXY,
    MACHINE,
    SYSTEM
}
