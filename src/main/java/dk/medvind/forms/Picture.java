package dk.medvind.forms;

/**
 * A picture that came with the form; never one from another address.
 *
 * @param source a {@code data:} address
 * @param alt what it shows, for those who do not see it; empty when it only decorates
 */
public record Picture(String source, Words alt, Hide hide) implements Component {

    @Override
    public String kind() {
        return "picture";
    }
}
