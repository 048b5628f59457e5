package dk.medvind.applications;

import dk.medvind.casework.CaseDirectory;
import dk.medvind.casework.WorkFacts;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Admissions;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.PartyId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.KeyType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds applications, always asking the access policy first; unknown and foreign ones answer alike.
 */
@Component
class ApplicationRows implements CaseDirectory {

    private final ApplicationRepository applications;
    private final EntityManager entities;
    private final Access access;
    private final Admissions admissions;
    private final JdbcClient sql;
    private final Clock clock;

    ApplicationRows(
            ApplicationRepository applications,
            EntityManager entities,
            Access access,
            Admissions admissions,
            JdbcClient sql,
            Clock clock) {
        this.applications = applications;
        this.entities = entities;
        this.access = access;
        this.admissions = admissions;
        this.sql = sql;
        this.clock = clock;
    }

    /** The application, for an actor who may do this with it. */
    Application get(ActingContext acting, Action action, CaseNumber caseNumber) {
        Application found =
                byNumber(caseNumber.value()).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, action, found.access(clock.instant()));
        return found;
    }

    List<Application> of(ActingContext acting) {
        return applications.findByPartyIdOrderByStartedAtDesc(acting.party().value());
    }

    Application add(Application application) {
        entities.persist(application);
        entities.flush();
        return application;
    }

    CaseNumber nextCaseNumber() {
        long sequence =
                sql.sql("select nextval('case_number_sequence')").query(Long.class).single();
        return CaseNumber.of(LocalDate.now(clock).getYear(), sequence);
    }

    /**
     * Who else wants to begin an application of this number waits for the end of the transaction.
     */
    void lock(CaseNumber caseNumber) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("begin|" + caseNumber)
                .query((row, n) -> n)
                .list();
    }

    /** What this transaction has read or written is not read again. */
    private Optional<Application> byNumber(String caseNumber) {
        return Optional.ofNullable(entities.find(Application.class, caseNumber, KeyType.NATURAL));
    }

    @Override
    public void invite(String caseNumber, Instant until) {
        int rows =
                sql.sql(
                                "update application set invited_until = greatest(invited_until, ?) where case_number = ?")
                        .params(until.atOffset(ZoneOffset.UTC), caseNumber)
                        .update();
        if (rows == 0) {
            throw new NotFoundForYou("case");
        }
    }

    @Override
    public void uninvite(String caseNumber, Instant from) {
        sql.sql(
                        "update application set invited_until = least(invited_until, ?) where case_number = ?")
                .params(from.atOffset(ZoneOffset.UTC), caseNumber)
                .update();
    }

    @Override
    public String stateOf(String caseNumber) {
        return byNumber(caseNumber).orElseThrow(() -> new NotFoundForYou("case")).state().name();
    }

    @Override
    public boolean isEnded(String caseNumber) {
        return byNumber(caseNumber).orElseThrow(() -> new NotFoundForYou("case")).state().isEnded();
    }

    @Override
    public Optional<CaseStanding> standing(String caseNumber) {
        return byNumber(caseNumber)
                .map(found -> new CaseStanding(found.team(), stage(found), facts(found)));
    }

    private static Stage stage(Application found) {
        return switch (found.state()) {
            case DRAFT -> Stage.DRAFT;
            case STARTED_IN_VISIT -> Stage.REGISTERED;
            default -> Stage.RECEIVED;
        };
    }

    private static WorkFacts facts(Application found) {
        return new WorkFacts(
                found.administration(),
                found.type().slug(),
                found.channel().name(),
                found.urgency(),
                found.criticalOn(),
                found.receivedAt(),
                found.state().isUndecided() ? found.decisionDue() : null);
    }

    @Override
    public List<CaseEntry> received(PartyId party) {
        return applications.findByPartyIdOrderByStartedAtDesc(party.value()).stream()
                .filter(found -> found.receivedAt() != null)
                .map(this::entry)
                .toList();
    }

    @Override
    public Set<String> kinds(Administration administration) {
        return namesOf(administration, ApplicationType::slug);
    }

    @Override
    public Set<String> teams(Administration administration) {
        return namesOf(administration, ApplicationType::team);
    }

    private static Set<String> namesOf(
            Administration administration, Function<ApplicationType, String> name) {
        return Arrays.stream(ApplicationType.values())
                .filter(type -> type.administration() == administration)
                .map(name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void handTo(ActingContext acting, String caseNumber, String team) {
        Application subject = get(acting, Action.HANDLE, new CaseNumber(caseNumber));
        admissions.handsOn(acting, caseNumber);
        subject.handTo(team);
    }

    @Override
    public Optional<CaseEntry> find(String caseNumber) {
        return byNumber(caseNumber).map(this::entry);
    }

    private CaseEntry entry(Application found) {
        return new CaseEntry(
                found.id(),
                found.caseNumber().value(),
                found.party(),
                found.type().slug(),
                found.administration(),
                found.team(),
                found.isUrgent(),
                found.isShownToEmployees(clock.instant()),
                found.receivedAt(),
                found.decisionDue());
    }
}
