package dk.medvind.contract;

import java.util.ArrayList;
import java.util.List;

/** What every model in {@code processes/} keeps, so that people and reports can rely on it. */
public final class Contract {

    private Contract() {}

    /** Everything in the model that breaks the contract, in words for its owner. */
    public static List<String> violations(Model model, Declared declared) {
        var violations = new ArrayList<String>();
        violations.addAll(new TaskRules(model).violations());
        violations.addAll(new FlowRules(model, declared).violations());
        violations.addAll(new DiagramRules(model).violations());
        return violations;
    }
}
