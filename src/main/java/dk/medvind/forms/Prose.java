package dk.medvind.forms;

/**
 * A text between questions, already turned from markdown into safe HTML.
 *
 * @param html no tags but those commonmark makes; raw HTML of the author stands escaped
 */
public record Prose(Words html, Hide hide) implements Component {

    @Override
    public String kind() {
        return "prose";
    }
}
