package dk.medvind.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WorkItems extends Repository<WorkItem, UUID> {

    Optional<WorkItem> findById(UUID id);

    Optional<WorkItem> findByEngineIdAndEndedIsNull(String engineId);

    List<WorkItem> findByCaseNumberAndEndedIsNullOrderByCreated(String caseNumber);
}
