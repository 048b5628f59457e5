package dk.medvind.workflow;

/** The release does not hold the file. */
public class NoSuchResource extends RuntimeException {

    NoSuchResource(String release, String name) {
        super("Release " + release + " holds no " + name);
    }
}
