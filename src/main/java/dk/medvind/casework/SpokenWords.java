package dk.medvind.casework;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Three plain words that can be said and heard on the phone; no two words are a letter apart. */
final class SpokenWords {

    static final int HOW_MANY = 3;

    static final List<String> ALL =
            List.of(
                    "abe",
                    "ananas",
                    "appelsin",
                    "avis",
                    "bamse",
                    "blomst",
                    "brød",
                    "cykel",
                    "dragt",
                    "elefant",
                    "engel",
                    "fabrik",
                    "fisk",
                    "flag",
                    "fugl",
                    "gaffel",
                    "giraf",
                    "glas",
                    "gulvtæppe",
                    "guitar",
                    "hammer",
                    "hjul",
                    "hund",
                    "hytte",
                    "jakke",
                    "jord",
                    "kaffe",
                    "kanin",
                    "kirke",
                    "klokke",
                    "kniv",
                    "krone",
                    "kylling",
                    "lampe",
                    "lastbil",
                    "løve",
                    "maler",
                    "marked",
                    "musik",
                    "mælk",
                    "måne",
                    "nabo",
                    "nøgle",
                    "olie",
                    "paraply",
                    "papir",
                    "pensel",
                    "pige",
                    "pude",
                    "radio",
                    "regn",
                    "ring",
                    "robot",
                    "sandal",
                    "saks",
                    "sejl",
                    "skov",
                    "sofa",
                    "spand",
                    "stjerne",
                    "storm",
                    "sukker",
                    "telt",
                    "tiger",
                    "tomat",
                    "trappe",
                    "trøje",
                    "tærte",
                    "ugle",
                    "vindue",
                    "vogn",
                    "yoghurt",
                    "zebra",
                    "æble",
                    "ørn");

    private static final SecureRandom RANDOM = new SecureRandom();

    private SpokenWords() {}

    static String drawn() {
        return RANDOM.ints(HOW_MANY, 0, ALL.size())
                .mapToObj(ALL::get)
                .collect(Collectors.joining(" "));
    }

    /** The words as they are kept, however they were typed; empty if they are no such words. */
    static Optional<String> heard(String typed) {
        List<String> words =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return words.size() == HOW_MANY && ALL.containsAll(words)
                ? Optional.of(String.join(" ", words))
                : Optional.empty();
    }
}
