package dk.medvind.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail as an auditor reads it. Names employees and computers, never a
 * citizen.
 *
 * @param id the key by which pages follow each other
 * @param employee as colleagues know them; empty for a citizen and for Medvind itself
 * @param team null for everybody but employees
 * @param method how whoever acted proved who they are
 */
public record AuditLine(
        long id,
        OffsetDateTime at,
        String kind,
        String what,
        String purpose,
        @Nullable UUID about,
        @Nullable String caseNumber,
        String channel,
        String employee,
        @Nullable String team,
        String method) {}
