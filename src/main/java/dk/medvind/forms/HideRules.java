package dk.medvind.forms;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * All conditions of a form. They are asked as one list, because FEEL takes up all answers anew for
 * every question: one by one, fifty conditions take about ten times as long.
 */
final class HideRules {

    private final Feel feel;
    private final List<Hide> rules;
    private final @Nullable ParsedExpression together;

    HideRules(Feel feel, List<Hide> all) {
        this.feel = feel;
        this.rules = all.stream().filter(rule -> rule.condition() != null).toList();
        this.together = rules.isEmpty() ? null : feel.parseTogether(texts(rules));
    }

    /** Which of the conditions hide, given these answers. */
    Set<Hide> hiding(Map<String, Object> answers) {
        Object results = together == null ? null : feel.evaluate(together, answers);
        Set<Hide> hiding = Collections.newSetFromMap(new IdentityHashMap<>());
        if (results instanceof List<?> each && each.size() == rules.size()) {
            for (int n = 0; n < each.size(); n++) {
                add(hiding, rules.get(n), each.get(n));
            }
        } else {
            // One that cannot be told at all spoils the list; alone it spoils only itself.
            rules.forEach(rule -> add(hiding, rule, alone(rule, answers)));
        }
        return hiding;
    }

    private @Nullable Object alone(Hide rule, Map<String, Object> answers) {
        ParsedExpression condition = rule.condition();
        return condition == null ? null : feel.evaluate(condition, answers);
    }

    /** As form-js does it: a condition that cannot be told hides too. */
    private static void add(Set<Hide> hiding, Hide rule, @Nullable Object result) {
        if (result == null || Boolean.TRUE.equals(result)) {
            hiding.add(rule);
        }
    }

    private static List<String> texts(List<Hide> rules) {
        return rules.stream()
                .map(Hide::condition)
                .filter(Objects::nonNull)
                .map(ParsedExpression::text)
                .toList();
    }
}
