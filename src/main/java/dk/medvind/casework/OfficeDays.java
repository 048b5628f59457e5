package dk.medvind.casework;

import java.time.LocalDate;

/** On which days the office is open; implemented by whoever knows the holidays. */
@FunctionalInterface
public interface OfficeDays {

    /** The day itself if the office is open then, otherwise the next day it is. */
    LocalDate openOnOrAfter(LocalDate day);
}
