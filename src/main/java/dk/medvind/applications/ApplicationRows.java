package dk.medvind.applications;

import dk.medvind.casework.CaseDirectory;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final JdbcClient sql;
    private final Clock clock;

    ApplicationRows(
            ApplicationRepository applications,
            EntityManager entities,
            Access access,
            JdbcClient sql,
            Clock clock) {
        this.applications = applications;
        this.entities = entities;
        this.access = access;
        this.sql = sql;
        this.clock = clock;
    }

    /** The application, for an actor who may do this with it. */
    Application get(ActingContext acting, Action action, CaseNumber caseNumber) {
        Application found =
                byNumber(caseNumber.value()).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, action, found.access());
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
    public Optional<CaseEntry> find(String caseNumber) {
        return byNumber(caseNumber)
                .map(
                        found ->
                                new CaseEntry(
                                        found.id(),
                                        caseNumber,
                                        found.party(),
                                        found.type().slug(),
                                        found.administration(),
                                        found.team(),
                                        found.isUrgent(),
                                        found.receivedAt(),
                                        found.decisionDue()));
    }
}
