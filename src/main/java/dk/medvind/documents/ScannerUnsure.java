package dk.medvind.documents;

/** The scanner answered, but neither yes nor no. */
class ScannerUnsure extends Exception {

    private static final long serialVersionUID = 1;

    ScannerUnsure() {
        super("clamd did not judge the file");
    }
}
