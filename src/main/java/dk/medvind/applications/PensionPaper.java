package dk.medvind.applications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What others contributed to a case of disability pension, as the caseworker wrote it down.
 *
 * @param result such as {@code RECEIVED} or {@code CITIZEN_SAID_NO}, by the form it comes from
 * @param on the day it was made; null when there is none
 * @param text null when there is nothing to tell
 */
record PensionPaper(String result, @Nullable LocalDate on, @Nullable String text) {

    @Override
    public String toString() {
        return "PensionPaper[" + result + "]";
    }
}
