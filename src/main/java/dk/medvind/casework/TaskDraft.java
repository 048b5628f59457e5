package dk.medvind.casework;

import java.time.Instant;
import java.util.UUID;

/** That somebody has written on a task without finishing it; not what. */
public record TaskDraft(UUID employee, String employeeName, Instant savedAt) {}
