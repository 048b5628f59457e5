package dk.medvind.forms;

/** A line between what belongs together and what does not. */
public record Divider(Hide hide) implements Component {

    @Override
    public String kind() {
        return "divider";
    }
}
