package dk.medvind.applications;

/**
 * Which line of an application something is about, as people call it: "udgift 2: medicin".
 *
 * @param number from 1
 * @param among how many lines the application has
 * @param purpose what it is for; its words stand under {@code applications.purpose}
 */
public record LineName(int number, int among, String purpose) {

    /** Whether there are others, so that it must be said which one is meant. */
    public boolean oneOfSeveral() {
        return among > 1;
    }
}
