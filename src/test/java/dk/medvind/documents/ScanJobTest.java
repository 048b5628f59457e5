package dk.medvind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.ClamdSimulator;
import dk.medvind.simulators.ClamdSimulator.Mood;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest(properties = {"medvind.documents.scan-every=1h", "medvind.clamd.timeout=700ms"})
@ContextConfiguration(initializers = OnRealPostgres.class)
class ScanJobTest {

    static final ClamdSimulator CLAMD = ClamdSimulator.start(0);

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) {
        settings.add("medvind.clamd.port", CLAMD::port);
    }

    @AfterAll
    static void stop() {
        CLAMD.close();
    }

    @Autowired Documents documents;
    @Autowired ScanJob job;
    @Autowired ScanQueue queue;
    @Autowired JdbcClient sql;
    @Autowired PlatformTransactionManager transactions;
    @Autowired MeterRegistry meters;
    @Autowired BeanFactory beans;

    ActingContext ane;
    UUID application;

    @BeforeEach
    void anApplication() {
        ane = ExampleActors.in(beans).citizen("641184-0121", "Ane Eksempel");
        application = ExampleApplications.in(beans).draftOf(ane);
        CLAMD.feel(Mood.WELL);
    }

    @Test
    void aCleanFileOpens() throws IOException {
        byte[] pdf = ExampleFiles.pdf();
        var id = store(pdf);

        job.scanWaiting();

        assertThat(state(id)).isEqualTo(DocumentState.CLEAN);
        try (var scope = Scopes.open(ane)) {
            assertThat(documents.open(ane, id).content().readAllBytes()).isEqualTo(pdf);
        }
    }

    @Test
    void aVirusIsFoundAndStaysLocked() {
        var id = store(ExampleFiles.pdfWith(ClamdSimulator.eicar()));
        int judged = CLAMD.scanned();

        job.scanWaiting();
        job.scanWaiting();

        assertThat(state(id)).isEqualTo(DocumentState.INFECTED);
        assertThat(CLAMD.scanned()).isEqualTo(judged + 1);
        assertThatThrownBy(() -> Scopes.as(ane, () -> documents.open(ane, id)))
                .isInstanceOfSatisfying(
                        DocumentNotOpen.class,
                        closed -> assertThat(closed.state()).isEqualTo(DocumentState.INFECTED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"GONE", "SLOW"})
    void withoutAScannerFilesWaitAndAreScannedWhenItIsBack(Mood mood) {
        CLAMD.feel(mood);
        var id = store(ExampleFiles.pdf());

        job.scanWaiting();

        assertThat(state(id)).isEqualTo(DocumentState.RECEIVED);
        CLAMD.feel(Mood.WELL);
        makeDue(id);
        job.scanWaiting();
        assertThat(state(id)).isEqualTo(DocumentState.CLEAN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"GARBAGE", "TOO_LARGE"})
    void anAnswerThatIsNoneLeavesTheFileClosed(Mood mood) {
        CLAMD.feel(mood);
        var id = store(ExampleFiles.pdf());

        job.scanWaiting();

        assertThat(state(id)).isEqualTo(DocumentState.SCAN_FAILED);
        CLAMD.feel(Mood.WELL);
        makeDue(id);
        job.scanWaiting();
        assertThat(state(id)).isEqualTo(DocumentState.CLEAN);
    }

    @Test
    void aFileIsTakenByOneNodeOnly() {
        CLAMD.feel(Mood.GONE);
        var id = store(ExampleFiles.pdf());

        try (var scope = Scopes.openSystem()) {
            assertThat(queue.take()).contains(id);
            assertThat(queue.take()).isEmpty();
            queue.putBack(id);
        }
    }

    @Test
    void theAgeOfWhatWaitsIsMeasured() {
        CLAMD.feel(Mood.GONE);
        var id = store(ExampleFiles.pdf());
        inSystem(
                "update document set received_at = now() - interval '11 minutes' where id = ?", id);

        assertThat(meters.get("medvind.documents.unscanned.age").gauge().value())
                .isBetween(600.0, 720.0);
        inSystem("update document set received_at = now(), scan_due_at = null where id = ?", id);
        assertThat(meters.get("medvind.documents.unscanned.age").gauge().value()).isZero();
    }

    private UUID store(byte[] file) {
        return new ExampleUploads(documents, ane, application).store("bilag.pdf", file).id();
    }

    private DocumentState state(UUID id) {
        return Scopes.as(ane, () -> documents.of(application)).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void makeDue(UUID id) {
        inSystem("update document set scan_due_at = now() - interval '1 second' where id = ?", id);
    }

    private void inSystem(String statement, UUID id) {
        var transaction =
                new org.springframework.transaction.support.TransactionTemplate(transactions);
        int changed =
                Scopes.asSystem(
                        () -> transaction.execute(status -> sql.sql(statement).param(id).update()));
        assertThat(changed).isOne();
    }
}
