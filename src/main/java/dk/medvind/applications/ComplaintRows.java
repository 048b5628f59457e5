package dk.medvind.applications;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The complaints of a case, newest first; row-level security shows those of cases one may see. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ComplaintRows {

    private final EntityManager entities;
    private final JdbcClient sql;

    ComplaintRows(EntityManager entities, JdbcClient sql) {
        this.entities = entities;
        this.sql = sql;
    }

    List<Complaint> of(Application subject) {
        return entities.createQuery(
                        "from Complaint where applicationId = :id order by number desc",
                        Complaint.class)
                .setParameter("id", subject.id())
                .getResultList();
    }

    /** The one that is being treated, or was last. */
    Complaint newest(Application subject) {
        return of(subject).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nobody complained in " + subject.caseNumber()));
    }

    /** The one that is not over. */
    Optional<Complaint> open(Application subject) {
        return of(subject).stream().filter(each -> !each.state().isOver()).findFirst();
    }

    Complaint add(Complaint complaint) {
        entities.persist(complaint);
        entities.flush();
        return complaint;
    }

    /** The case whose complaint made this one begin, if any. */
    Optional<String> originOf(CaseNumber caseNumber) {
        return sql.sql(
                        "select a.case_number from complaint c join application a on a.id = c.application_id where c.new_case = ?")
                .param(caseNumber.value())
                .query(String.class)
                .optional();
    }
}
