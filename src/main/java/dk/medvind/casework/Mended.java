package dk.medvind.casework;

/**
 * What a check of the work list mended.
 *
 * @param added open tasks and failed steps of the engine that had no row
 * @param ended rows whose task or failed step the engine no longer has
 * @param reassigned rows that named somebody else than the engine
 * @param moved cases whose rows stood by facts of yesterday
 */
public record Mended(int added, int ended, int reassigned, int moved) {

    /** Whether there was anything to mend. */
    public boolean any() {
        return added + ended + reassigned + moved > 0;
    }
}
