package dk.medvind.identity;

/**
 * There is no such thing, or it is not yours: the answer is the same (404). Carries the kind, never
 * an id.
 */
public class NotFoundForYou extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotFoundForYou(String kind) {
        super("No such " + kind + " for this actor");
    }
}
