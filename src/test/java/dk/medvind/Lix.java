package dk.medvind;

/** How hard texts may be to read, by where they stand; reckoned as for employees' own texts. */
public final class Lix {

    /** What citizens are written to in. */
    public static final int EASY = dk.medvind.forms.Lix.EASY;

    /** What stands on the pages and in the forms that citizens go through. */
    public static final int ON_THE_WAY = 30;

    /** Easy Danish. */
    public static final int EASY_DANISH = 24;

    private Lix() {}

    /** The figure for a text whose headings and list items stand on lines of their own. */
    public static int of(String text) {
        return dk.medvind.forms.Lix.of(text);
    }
}
