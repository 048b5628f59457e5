package dk.medvind;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnMedvind
class MedvindStartsTest {

    @Autowired ProcessEngine engine;

    @Test
    void theEngineRunsInItsOwnSchema() {
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }
}
