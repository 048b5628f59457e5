package dk.medvind.forms;

import java.time.LocalDate;

/** The day on which answers are checked. */
@FunctionalInterface
interface Today {
    LocalDate date();
}
