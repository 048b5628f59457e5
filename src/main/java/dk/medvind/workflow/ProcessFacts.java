package dk.medvind.workflow;

import java.util.List;
import java.util.stream.Stream;

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

    /** The same with facts that several processes share. */
    public ProcessFacts and(List<Variable<?>> shared) {
        return new ProcessFacts(
                processKey, Stream.concat(shared.stream(), facts.stream()).toList());
    }
}
