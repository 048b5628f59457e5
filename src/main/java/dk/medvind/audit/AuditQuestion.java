package dk.medvind.audit;

import dk.medvind.identity.PartyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit trail are looked for; what is null is not asked about.
 *
 * @param employee the beginning of the name colleagues know the employee by
 * @param about the citizen whose data were seen
 * @param from first day, in Danish time
 * @param to last day
 * @param before only rows older than the one with this key: where the page before ended
 */
public record AuditQuestion(
        @Nullable String caseNumber,
        @Nullable String employee,
        @Nullable PartyId about,
        AuditEntry.@Nullable Kind kind,
        LocalDate from,
        LocalDate to,
        @Nullable Long before) {}
