package dk.medvind;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class MedvindStartsTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        var url = LocalPostgres.forTests().database("medvind_starts");
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.password", () -> LocalPostgres.PASSWORD);
        settings.add("spring.flyway.password", () -> LocalPostgres.PASSWORD);
    }

    @Autowired ProcessEngine engine;

    @Test
    void theEngineRunsInItsOwnSchema() {
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }
}
