package dk.medvind.forms;

import org.camunda.feel.syntaxtree.ParsedExpression;

/** A value reckoned from the answers: never drawn, kept with them. */
record Computed(String key, ParsedExpression expression, Hide hide) implements Component {

    @Override
    public String kind() {
        return "computed";
    }
}
