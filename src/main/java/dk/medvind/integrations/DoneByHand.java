package dk.medvind.integrations;

/**
 * An employee has marked this look-up as done by hand, so the system was not asked and there is no
 * answer. The step goes on without one.
 */
public final class DoneByHand extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DoneByHand(OutsideSystem system) {
        super(system + " was not asked: done by hand");
    }
}
