package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile.Subject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requests about a file, newest first; row-level security shows those of cases one may see. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FileAccessRows {

    private final EntityManager entities;

    FileAccessRows(EntityManager entities) {
        this.entities = entities;
    }

    List<FileAccessRequest> of(Subject subject) {
        return entities.createQuery(
                        "from FileAccessRequest where applicationId = :id order by number desc",
                        FileAccessRequest.class)
                .setParameter("id", subject.id())
                .getResultList();
    }

    /** The one that is not over. */
    Optional<FileAccessRequest> open(Subject subject) {
        return of(subject).stream().filter(each -> !each.isOver()).findFirst();
    }

    /** The one that is under way. */
    FileAccessRequest underWay(Subject subject) {
        return open(subject)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nobody asks to see the file of " + subject.number()));
    }

    FileAccessRequest add(FileAccessRequest request) {
        entities.persist(request);
        entities.flush();
        return request;
    }
}
