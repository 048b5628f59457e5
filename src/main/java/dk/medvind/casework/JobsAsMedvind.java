package dk.medvind.casework;

import dk.medvind.identity.Scopes;
import dk.medvind.workflow.AroundJobs;
import org.springframework.stereotype.Component;

/** Lets the engine's jobs see what Medvind itself may see. */
@Component
class JobsAsMedvind implements AroundJobs {

    @Override
    public void run(Runnable jobs) {
        try (Scopes.Open scope = Scopes.openSystem()) {
            jobs.run();
        }
    }
}
