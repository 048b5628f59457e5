package dk.medvind.forms;

import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * Links to files of the case's own; what the source names besides is left out.
 *
 * @param source a list of file ids, or of contexts with a {@code documentId}
 */
public record OwnFilesList(Words label, ParsedExpression source, Hide hide) implements Component {

    @Override
    public String kind() {
        return "files";
    }
}
