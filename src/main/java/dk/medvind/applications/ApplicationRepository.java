package dk.medvind.applications;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, UUID> {

    Application saveAndFlush(Application application);

    List<Application> findByPartyIdOrderByStartedAtDesc(UUID partyId);
}
