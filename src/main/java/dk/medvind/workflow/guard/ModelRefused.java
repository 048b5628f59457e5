package dk.medvind.workflow.guard;

/** A model holds something Medvind's engine does not run; names the place. */
public class ModelRefused extends RuntimeException {

    ModelRefused(String place, String reason) {
        super(place + ": " + reason);
    }
}
