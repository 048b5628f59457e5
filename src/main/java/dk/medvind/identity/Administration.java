package dk.medvind.identity;

/** The administrations of the municipality. No case crosses the wall between them. */
public enum Administration {
    /** Socialforvaltningen. */
    SOCIAL,
    /** Kultur- og Fritidsforvaltningen, which issues health cards. */
    CULTURE_AND_LEISURE
}
