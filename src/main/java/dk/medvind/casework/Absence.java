package dk.medvind.casework;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody's absence, both days included, and who sees their work meanwhile. */
public record Absence(
        UUID id,
        UUID employee,
        String employeeName,
        UUID substitute,
        String substituteName,
        LocalDate fromDay,
        LocalDate toDay) {}
