package dk.medvind.applications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, UUID> {

    Application saveAndFlush(Application application);

    Optional<Application> findByCaseNumber(String caseNumber);

    List<Application> findByPartyIdOrderByStartedAtDesc(UUID partyId);
}
