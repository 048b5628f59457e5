package dk.medvind.workflow;

/** Something that is no declared fact was about to enter the engine; the value is never named. */
public class FactRefused extends RuntimeException {

    FactRefused(String name, String reason) {
        super("The engine does not take " + name + ": " + reason);
    }
}
