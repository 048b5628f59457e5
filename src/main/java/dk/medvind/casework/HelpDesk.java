package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Help with an application, a draft too: its citizen asks for it and may take that back, an
 * employee of those who handle it gives it. It lives beside the process, which goes on whether help
 * comes or not.
 */
@Service
public class HelpDesk {

    /** Help that is waited for has no end before it is given or taken back. */
    private static final Instant UNTIL_GIVEN = Instant.parse("9999-12-31T00:00:00Z");

    /** The employee who helped still sees the page after the last click. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(15);

    private final HelpRequests requests;
    private final WorkItems items;
    private final WorkList workList;
    private final CaseDirectory cases;
    private final EntityManager entities;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    HelpDesk(
            HelpRequests requests,
            WorkItems items,
            WorkList workList,
            CaseDirectory cases,
            EntityManager entities,
            Access access,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.items = items;
        this.workList = workList;
        this.cases = cases;
        this.entities = entities;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The help that the citizen waits for, if any.
     *
     * @throws NotFoundForYou if the case is not the citizen's own
     */
    @Transactional(readOnly = true)
    public Optional<HelpRequest> awaited(ActingContext acting, String caseNumber) {
        return requests.open(own(acting, caseNumber).applicationId());
    }

    /**
     * Asks for help. Asking again while one waits changes nothing.
     *
     * @param phone where to call; null for none
     * @throws NotFoundForYou if the case is not the citizen's own
     */
    @Transactional
    public void ask(ActingContext acting, String caseNumber, @Nullable String phone) {
        CaseEntry entry = own(acting, caseNumber);
        var now = clock.instant();
        requests.add(acting, entry.applicationId(), phone, now)
                .ifPresent(
                        id -> {
                            entities.persist(
                                    WorkItem.help(
                                            id,
                                            caseNumber,
                                            cases.standing(caseNumber).orElseThrow(),
                                            now));
                            cases.invite(caseNumber, UNTIL_GIVEN);
                            tell(acting, entry, "help.asked", Purpose.OWN_MATTER);
                        });
    }

    /** Takes it back; nothing happens when none waits. */
    @Transactional
    public void takeBack(ActingContext acting, String caseNumber) {
        CaseEntry entry = own(acting, caseNumber);
        requests.open(entry.applicationId())
                .ifPresent(
                        request -> {
                            end(request.id(), clock.instant());
                            tell(acting, entry, "help.taken-back", Purpose.OWN_MATTER);
                        });
    }

    /** Whether the office still owes the citizen help with this application. */
    @Transactional(readOnly = true)
    public boolean owes(UUID applicationId) {
        return requests.open(applicationId).isPresent();
    }

    /** What the employee who opens this work has to know. */
    @Transactional(readOnly = true)
    public Optional<HelpRequest> of(ActingContext acting, WorkItem item) {
        workList.item(acting, item.id());
        return requests.open(workList.entry(item).applicationId());
    }

    /**
     * Help was given.
     *
     * @throws TaskRefused if a colleague has it or it is done
     */
    @Transactional
    public void given(ActingContext acting, UUID id) {
        WorkItem item = workList.claim(acting, id);
        if (item.kind() != WorkItem.Kind.HELP) {
            throw new TaskRefused("casework.help.none");
        }
        CaseEntry entry = workList.entry(item);
        end(id, clock.instant().plus(AFTERWARDS));
        tell(acting, entry, "help.given", Purpose.CASE_HANDLING);
    }

    /**
     * Nobody waits any more: the application has ended. Called in the scope of whoever ended it.
     */
    @Transactional
    public void close(UUID application) {
        requests.open(application)
                .ifPresent(request -> end(request.id(), clock.instant().plus(AFTERWARDS)));
    }

    /** Ends the request; from then on employees do not see the draft any more. */
    private void end(UUID id, Instant from) {
        requests.end(id, clock.instant());
        items.findById(id)
                .ifPresent(
                        item -> {
                            item.end(clock.instant());
                            cases.uninvite(item.caseNumber(), from);
                        });
    }

    private CaseEntry own(ActingContext acting, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, Action.APPLY, entry.access());
        return entry;
    }

    private void tell(ActingContext acting, CaseEntry entry, String what, Purpose purpose) {
        audit.write(acting, AuditEntry.changed(what, purpose, entry.party(), entry.caseNumber()));
    }
}
