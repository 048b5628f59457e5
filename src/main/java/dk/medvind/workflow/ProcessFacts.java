package dk.medvind.workflow;

import java.util.List;

/**
 * The facts one process may carry; a bean of this type per process. The case number needs no
 * mention.
 *
 * @param processKey the id of the BPMN process
 */
public record ProcessFacts(String processKey, List<Variable<?>> facts) {

    public ProcessFacts {
        facts = List.copyOf(facts);
    }

    /** The facts of one process. */
    public static ProcessFacts of(String processKey, Variable<?>... facts) {
        return new ProcessFacts(processKey, List.of(facts));
    }
}
