package dk.medvind.applications.fileaccess.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.identity.NotFoundForYou;

/** Reads case numbers from addresses; a malformed one is answered like an unknown one. */
final class FileNumbers {

    private FileNumbers() {}

    static CaseNumber read(String written) {
        try {
            return new CaseNumber(written);
        } catch (IllegalArgumentException e) {
            throw new NotFoundForYou("case");
        }
    }
}
