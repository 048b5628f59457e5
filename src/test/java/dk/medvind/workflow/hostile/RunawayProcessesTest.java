package dk.medvind.workflow.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunawayProcessesTest {

    @Test
    void abortsWhatNeverComesToRestWithinASmallHeap() throws Exception {
        var log = File.createTempFile("runaway", ".log");
        var child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RunawayProcesses.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        assertThat(child.waitFor(180, TimeUnit.SECONDS)).isTrue();
        var said = java.nio.file.Files.readString(log.toPath(), StandardCharsets.UTF_8);
        assertThat(said)
                .contains("P41 loop aborted: Process: more than 1,000 activities")
                .contains("P42 calls itself aborted: Call activity: processes call each other")
                .contains("P43 a million at once aborted: The engine does not take nrOfInstances")
                .contains("P43b a million in turn aborted: The engine does not take nrOfInstances")
                .contains(
                        "P41 loop left 0",
                        "P42 calls itself left 0",
                        "P43 a million at once left 0",
                        "P43b a million in turn left 0")
                .contains("survived")
                .doesNotContain("OutOfMemoryError", "StackOverflowError");
        assertThat(child.exitValue()).isZero();
    }
}
