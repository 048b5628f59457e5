package dk.medvind.bench;

import dk.medvind.identity.CprNumber;
import java.util.List;

/** A million people who do not exist: replacement numbers, and names made of example words. */
final class Crowd {

    static final int SIZE = 1_000_000;

    private static final List<String> FIRST =
            List.of(
                    "Ida", "Bo", "Karen", "Per", "Anna", "Lars", "Mette", "Ole", "Inge", "Jens",
                    "Kirsten", "Niels", "Lis", "Hans", "Birthe", "Erik", "Susanne", "Finn", "Tove",
                    "Knud", "Rita", "Svend", "Ulla", "Poul", "Else", "Kurt", "Gitte", "Leif",
                    "Jytte", "Torben", "Eva", "Arne", "Grethe", "Bent", "Lone", "Ivan", "Maja",
                    "Carl", "Sofie", "Emil");
    private static final String SOUNDS = "bcdfghjklmnprstv";

    private Crowd() {}

    /** The number of the n-th, counted from zero; each of another one. */
    static CprNumber number(int n) {
        return new CprNumber(
                "%02d%02d%02d%04d"
                        .formatted(
                                61 + n % 28,
                                1 + n / 28 % 12,
                                n / 336 % 100,
                                1 + n / 33_600 % 3_999));
    }

    /** A name that some hundred others have too, half of it told by some 25,000. */
    static String name(int n) {
        return FIRST.get(n % FIRST.size()) + " " + surname(n / FIRST.size() % 4_096);
    }

    private static String surname(int n) {
        return Character.toUpperCase(SOUNDS.charAt(n % 16))
                + "a"
                + SOUNDS.charAt(n / 16 % 16)
                + "e"
                + SOUNDS.charAt(n / 256 % 16)
                + "sen";
    }
}
