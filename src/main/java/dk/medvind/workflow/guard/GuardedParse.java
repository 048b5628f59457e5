package dk.medvind.workflow.guard;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/**
 * Checks the tree the engine has read before the engine makes anything of it: no differing second
 * parser, and also models that come from the database are seen.
 */
final class GuardedParse extends BpmnParse {

    private final Vocabulary vocabulary;

    GuardedParse(BpmnParser parser, Vocabulary vocabulary) {
        super(parser);
        this.vocabulary = vocabulary;
    }

    /** A model never makes the engine fetch a schema from elsewhere. */
    @Override
    protected String resolveAccessExternalSchemaProperty() {
        return "file,jar:file,jar:nested";
    }

    @Override
    protected void parseRootElement() {
        new ModelRule(vocabulary).check(rootElement);
        super.parseRootElement();
    }
}
