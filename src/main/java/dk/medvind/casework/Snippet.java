package dk.medvind.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that goes into reasons again and again.
 *
 * @param ofTeam whether the whole team has it
 * @param owner the employee who wrote it
 * @param ownerName their name
 * @param kind of application it is for, as a slug; null for every kind
 */
public record Snippet(
        UUID id,
        String name,
        String words,
        boolean ofTeam,
        UUID owner,
        String ownerName,
        @Nullable String kind) {

    /** Whether it can be of use in a case of this kind. */
    public boolean isFor(String caseKind) {
        return kind == null || kind.equals(caseKind);
    }
}
