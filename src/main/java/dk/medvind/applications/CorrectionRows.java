package dk.medvind.applications;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The corrections of a case, newest first; row-level security shows those of cases one may see. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CorrectionRows {

    private final EntityManager entities;

    CorrectionRows(EntityManager entities) {
        this.entities = entities;
    }

    List<Correction> of(Application subject) {
        return entities.createQuery(
                        "from Correction where applicationId = :id order by number desc",
                        Correction.class)
                .setParameter("id", subject.id())
                .getResultList();
    }

    /** The one that is not over. */
    Optional<Correction> open(Application subject) {
        return of(subject).stream().filter(each -> !each.isOver()).findFirst();
    }

    /** The one that is under way. */
    Correction underWay(Application subject) {
        return open(subject)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nothing is corrected in " + subject.caseNumber()));
    }

    /** The one that led to this decision of the case; empty for decisions that correct nothing. */
    Optional<Correction> behind(Application subject, DecisionMade decision) {
        return of(subject).stream()
                .filter(each -> String.valueOf(each.number()).equals(decision.correction()))
                .findFirst();
    }

    Correction add(Correction correction) {
        entities.persist(correction);
        entities.flush();
        return correction;
    }
}
