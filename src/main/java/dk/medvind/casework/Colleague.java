package dk.medvind.casework;

import java.util.UUID;

/** An employee of the team to whom work can be given. */
public record Colleague(UUID id, String name) {}
