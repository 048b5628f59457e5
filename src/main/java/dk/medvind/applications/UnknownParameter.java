package dk.medvind.applications;

import java.time.LocalDate;

/** No value of this parameter was in force on the day. */
public class UnknownParameter extends RuntimeException {

    UnknownParameter(String code, LocalDate day) {
        super("no value of " + code + " on " + day);
    }
}
