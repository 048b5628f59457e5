package dk.medvind;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one of several JVMs prepare what all of them use, while the others wait for it. */
public final class OneAtATime {

    private OneAtATime() {}

    /**
     * Does the work while no other JVM does work for the same folder.
     *
     * @param folder made if it is missing; holds the file by which they know of each other
     */
    public static <T> T in(Path folder, Work<T> work) throws IOException {
        Files.createDirectories(folder);
        try (var file =
                        FileChannel.open(
                                folder.resolve("one-at-a-time.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var held = file.lock()) {
            assert held.isValid();
            return work.done();
        }
    }

    /** What is to be prepared. */
    @FunctionalInterface
    public interface Work<T> {
        T done() throws IOException;
    }
}
