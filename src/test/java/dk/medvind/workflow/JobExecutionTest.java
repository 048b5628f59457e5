package dk.medvind.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

class JobExecutionTest {

    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch mayFinish = new CountDownLatch(1);
    private final AtomicInteger around = new AtomicInteger();
    private final JobExecution jobs =
            new JobExecution(
                    work -> {
                        around.incrementAndGet();
                        work.run();
                    },
                    true);

    @Test
    void runsJobsInsideWhatIsAroundThemAndFinishesThoseInHandBeforeItStops() throws Exception {
        var test = new TestEngine().delegates(Map.of("work", execution -> work()));
        var settings = test.settings();
        settings.setJobExecutor(jobs);
        var engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "slow.bpmn",
                        Models.process(
                                "slow",
                                Models.startThen(
                                        "<serviceTask id='a' camunda:asyncBefore='true' camunda:delegateExpression='${work}'/>")))
                .deploy();
        assertThat(jobs.isRunning()).isFalse();
        assertThat(jobs.isAutoStartup()).isTrue();
        jobs.start();
        var id = test.processes(engine).start("slow", "MV-2026-000001-2", Facts.none());
        assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
        var stopping = new Thread(jobs::stop);
        stopping.start();
        mayFinish.countDown();
        stopping.join(60_000);

        assertThat(jobs.isRunning()).isFalse();
        assertThat(around.get()).isPositive();
        var history = engine.getHistoryService().createHistoricProcessInstanceQuery();
        assertThat(history.processInstanceId(id).finished().count()).isEqualTo(1);
        engine.close();
    }

    @Test
    void locksAHandfulOfJobsForAMinute() {
        assertThat(jobs.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(jobs.getMaxJobsPerAcquisition()).isEqualTo(3);
        assertThat(jobs.getCorePoolSize()).isEqualTo(4);
        assertThat(jobs.getMaxWait()).isEqualTo(5_000);
        assertThat(new JobExecution(Runnable::run, false).isAutoStartup()).isFalse();
    }

    @Test
    void theEngineReadsTheTimeFromMedvindsClock() {
        var clock = new Moved();
        var engineClock = new EngineClock(clock);
        try {
            assertThat(ClockUtil.getCurrentTime()).isEqualTo(clock.now);
            clock.now = clock.now.plus(Duration.ofDays(14));
            assertThat(ClockUtil.getCurrentTime()).isEqualTo(clock.now);
        } finally {
            engineClock.destroy();
        }
        assertThat(ClockUtil.getCurrentTime()).isCloseTo(Instant.now(), 60_000);
    }

    private void work() {
        working.countDown();
        try {
            mayFinish.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
