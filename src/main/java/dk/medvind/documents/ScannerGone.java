package dk.medvind.documents;

import java.io.IOException;

/** The scanner does not answer. Files wait; nothing is wrong with them. */
class ScannerGone extends Exception {

    private static final long serialVersionUID = 1;

    ScannerGone(IOException cause) {
        super("clamd does not answer", cause);
    }
}
