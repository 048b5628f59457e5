package dk.medvind.casework.handlers;

import java.util.UUID;

/** An employee of the administration and the team they were in last. */
public record Known(UUID id, String name, String team) {}
