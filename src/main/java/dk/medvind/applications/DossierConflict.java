package dk.medvind.applications;

/** The same key was used for other content: a second sending that is not the first one repeated. */
public class DossierConflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    DossierConflict(Dossier.Kind kind) {
        super("This key already stands for another " + kind);
    }
}
