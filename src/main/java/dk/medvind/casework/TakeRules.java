package dk.medvind.casework;

import dk.medvind.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the rules of tasks that not everybody may take, whichever way somebody comes by one. */
@Component
public class TakeRules {

    private final Map<String, TakeRule> rules;

    TakeRules(List<TakeRule> rules) {
        this.rules =
                rules.stream().collect(Collectors.toMap(TakeRule::activity, Function.identity()));
    }

    /**
     * Passes or refuses.
     *
     * @throws TaskRefused with the rule's sentence
     */
    void require(Actor employee, WorkItem item) {
        TakeRule rule = rules.get(item.activity());
        if (rule != null) {
            rule.require(employee, item.caseNumber());
        }
    }

    /** Whether not everybody who handles the case may take this step. */
    boolean hold(String activity) {
        return rules.containsKey(activity);
    }

    /** Why this work is not the employee's to do; empty when it may be taken. */
    @Transactional(readOnly = true)
    public Optional<TaskRefused> refusal(Actor employee, WorkItem item) {
        try {
            require(employee, item);
            return Optional.empty();
        } catch (TaskRefused refused) {
            return Optional.of(refused);
        }
    }
}
