package dk.medvind.casework;

import java.util.UUID;

/**
 * A way to look at the work list that has a name.
 *
 * @param ofTeam whether the whole team has it
 * @param filters what it shows, as the query of an address; may name what no longer exists
 */
public record SavedView(UUID id, String name, boolean ofTeam, String filters) {}
