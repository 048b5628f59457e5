package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.identity.Access;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaders are told of every case that was opened across teams, and say what it was: those of the
 * team whose case it is, and of the team the employee is in.
 */
@Service
public class GlassReviews {

    /** Fewer characters say nothing. */
    public static final int SHORTEST = 5;

    private final BrokenGlasses glasses;
    private final Access access;
    private final Audit audit;

    GlassReviews(BrokenGlasses glasses, Access access, Audit audit) {
        this.glasses = glasses;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Not reviewed ones first, then the newest.
     *
     * @throws NotFoundForYou for everybody but leaders
     */
    @Transactional
    public List<BrokenGlass> all(ActingContext leader) {
        access.requireLeader(leader);
        return glasses.all();
    }

    /**
     * Says what it was, once.
     *
     * @throws NotFoundForYou if it is not the leader's to review: another team's, the leader's own,
     *     or reviewed already
     * @throws TaskRefused if the words are too few or too many
     */
    @Transactional
    public void review(ActingContext leader, UUID id, BrokenGlass.Verdict verdict, String words) {
        access.requireLeader(leader);
        String said = words.strip();
        if (said.length() < SHORTEST || said.length() > BreakGlass.LONGEST) {
            throw new TaskRefused("casework.glass.review.words.wrong");
        }
        BrokenGlass glass =
                glasses.all().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundForYou("broken glass"));
        if (!glasses.review(leader, id, verdict, said)) {
            throw new NotFoundForYou("broken glass");
        }
        audit.write(
                leader,
                new AuditEntry(
                        AuditEntry.Kind.CHANGED,
                        "break-glass-review",
                        Purpose.AUDIT,
                        null,
                        glass.caseNumber()));
    }
}
