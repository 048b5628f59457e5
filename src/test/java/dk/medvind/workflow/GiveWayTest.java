package dk.medvind.workflow;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GiveWayTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void jobsRunSideBySideWhileNobodyWaitsForAPage() throws Exception {
        var way = new GiveWay(() -> false);
        var met = new CountDownLatch(2);
        for (int n = 0; n < 2; n++) {
            threads.execute(() -> way.run(() -> meet(met)));
        }
        assertThat(met.await(20, SECONDS)).isTrue();
    }

    @Test
    void jobsRunOneAfterTheOtherWhileRequestsKeepTheMachineBusy() throws Exception {
        var way = new GiveWay(() -> true);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(4);
        for (int n = 0; n < 4; n++) {
            threads.execute(
                    () ->
                            way.run(
                                    () -> {
                                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                        Thread.yield();
                                        running.decrementAndGet();
                                        done.countDown();
                                    }));
        }
        assertThat(done.await(20, SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }

    @Test
    void aJobThatHangsHoldsUpNoOther() throws Exception {
        var way = new GiveWay(() -> true);
        var hanging = new CountDownLatch(2);
        var begun = new CountDownLatch(1);
        threads.execute(
                () ->
                        way.run(
                                () -> {
                                    begun.countDown();
                                    meet(hanging);
                                }));
        assertThat(begun.await(20, SECONDS)).isTrue();
        var other = new CountDownLatch(1);
        threads.execute(() -> way.run(other::countDown));
        assertThat(other.await(20, SECONDS)).isTrue();
        hanging.countDown();
    }

    private static void meet(CountDownLatch all) {
        all.countDown();
        try {
            all.await(20, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
