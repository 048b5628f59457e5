package dk.medvind.applications;

/** How a complaint gets to the complaint body. */
public enum ForwardWay {
    DIGITAL_POST,
    BY_HAND
}
