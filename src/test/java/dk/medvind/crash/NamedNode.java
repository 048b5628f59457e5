package dk.medvind.crash;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/**
 * Makes a node lock jobs under a name of the test's choice: it must know whose jobs stand still.
 */
@Import(Caseworker.class)
class NamedNode {

    static final String NAME = "medvind.crash.node";

    NamedNode(ProcessEngine engine, @Value("${" + NAME + "}") String name) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .setLockOwner(name);
    }
}
