package dk.medvind;

import java.util.Arrays;
import java.util.Map;

/**
 * What {@link NodeProcess} runs: Medvind by its environment, with the parts named as arguments. It
 * ends with whoever started it.
 */
final class NodeMain {

    private NodeMain() {}

    public static void main(String[] parts) {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        LocalApp.start(Map.of(), Arrays.stream(parts).map(NodeMain::part).toArray(Class<?>[]::new));
    }

    private static Class<?> part(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("No such part: " + name, e);
        }
    }
}
