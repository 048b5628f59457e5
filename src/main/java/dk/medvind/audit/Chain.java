package dk.medvind.audit;

import dk.medvind.identity.Access;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks on demand whether the audit trail is what it was when it was sealed. */
@Service
public class Chain {

    private final AuditSeals seals;
    private final Access access;

    Chain(AuditSeals seals, Access access) {
        this.seals = seals;
        this.access = access;
    }

    /**
     * @param seals so many were computed anew
     * @param rows so many rows they seal
     * @param broken those that do not fit their rows: somebody changed or removed rows
     * @param unsealedSeconds age of the oldest row that has no seal yet
     */
    public record Verdict(long seals, long rows, List<Broken> broken, long unsealedSeconds) {

        public boolean isWhole() {
            return broken.isEmpty();
        }
    }

    /** A seal that does not fit. */
    public record Broken(long no, OffsetDateTime sealedAt) {}

    /**
     * Computes the seals of these days anew, each from the one before it.
     *
     * @throws dk.medvind.identity.NotFoundForYou for everybody but auditors
     */
    @Transactional(readOnly = true)
    public Verdict verify(ActingContext auditor, LocalDate from, LocalDate to) {
        access.requireAuditor(auditor);
        return seals.verify(AuditReader.startOf(from), AuditReader.startOf(to.plusDays(1)));
    }
}
