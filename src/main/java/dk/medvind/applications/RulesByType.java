package dk.medvind.applications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of each kind of application. */
@Component
class RulesByType {

    private final Map<ApplicationType, ApplicationRules> rules;

    /** Refuses to start unless every kind of application has its rules. */
    RulesByType(List<ApplicationRules> all) {
        this.rules =
                all.stream().collect(Collectors.toMap(ApplicationRules::type, Function.identity()));
        for (ApplicationType type : ApplicationType.values()) {
            if (!rules.containsKey(type)) {
                throw new IllegalStateException("No rules for " + type);
            }
        }
    }

    ApplicationRules of(Application subject) {
        return Objects.requireNonNull(rules.get(subject.type()));
    }
}
