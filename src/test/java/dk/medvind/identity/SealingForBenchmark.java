package dk.medvind.identity;

import java.util.Map;
import java.util.Set;

/** Seals what a benchmark loads in bulk, with the keys of the node it measures. */
public final class SealingForBenchmark {

    private final Sealing sealing;

    /**
     * @param settings a node's, with {@code medvind.keys.sealing.1} and {@code medvind.keys.index}
     */
    public SealingForBenchmark(Map<String, Object> settings) {
        this.sealing =
                new Sealing(
                        new KeyRing(
                                1,
                                Map.of(1, settings.get("medvind.keys.sealing.1").toString()),
                                settings.get("medvind.keys.index").toString()));
    }

    /** Opens bytes where they stand and seals them for another place. */
    public byte[] moved(byte[] sealed, String from, String to) {
        return sealing.seal(sealing.open(sealed, from), to);
    }

    public byte[] sealed(String clear, String context) {
        return sealing.seal(clear, context);
    }

    /** The blind index of a CPR number. */
    public byte[] indexOf(CprNumber cpr) {
        return sealing.index(cpr.value());
    }

    /** The blind index of one word of a name, given by {@link #words}. */
    public byte[] indexOfWord(String word) {
        return sealing.index("name|" + word);
    }

    public static Set<String> words(String name) {
        return NameWords.of(name);
    }
}
