package dk.medvind.workflow;

/**
 * Whose time passes while a case waits: the extension property {@code timeOwner} in the diagram.
 */
public enum TimeOwner {
    CITIZEN("citizen"),
    AUTHORITY("authority"),
    THIRD_PARTY("thirdParty"),
    STATUTE("statute");

    private final String word;

    TimeOwner(String word) {
        this.word = word;
    }

    /** The word the diagram uses. */
    public String word() {
        return word;
    }

    /** Refuses a word no diagram may use. */
    public static TimeOwner of(String word) {
        for (TimeOwner owner : values()) {
            if (owner.word.equals(word)) {
                return owner;
            }
        }
        throw new IllegalArgumentException("There is no timeOwner " + word);
    }
}
