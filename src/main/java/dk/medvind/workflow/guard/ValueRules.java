package dk.medvind.workflow.guard;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a model may hold an expression, and what other values look like. */
final class ValueRules {

    private static final Pattern STEP = Pattern.compile("\\$\\{([a-zA-Z][a-zA-Z0-9]*)}");
    private static final Pattern DURATION = Pattern.compile("P[0-9YMWDTHS]{2,20}");
    private static final Pattern CYCLE = Pattern.compile("R[1-9][0-9]?/P(\\d{1,3}[DW]|T\\d{1,3}H)");
    private static final Pattern CARDINALITY = Pattern.compile("\\d{1,3}");

    private ValueRules() {}

    static void attribute(
            Vocabulary vocabulary,
            @Nullable String process,
            String attribute,
            String value,
            String place) {
        switch (attribute) {
            case "camunda:delegateExpression" -> step(vocabulary, value, place);
            case "camunda:dueDate", "camunda:followUpDate" ->
                    facts(vocabulary, process, value, place);
            case "businessKey" -> {
                if (!value.equals("${caseNumber}")) {
                    throw new ModelRefused(place, "the business key is the case number");
                }
            }
            case "camunda:historyTimeToLive" -> match(DURATION, value, place);
            case "camunda:resultVariable" -> fact(vocabulary, process, value, place);
            default -> literal(value, place);
        }
    }

    static void text(Vocabulary vocabulary, @Nullable String process, String element, String text) {
        switch (element) {
            case "conditionExpression", "completionCondition" -> {
                if (!ExpressionRule.isExpression(text)) {
                    throw new ModelRefused(element, "it asks nothing");
                }
                facts(vocabulary, process, text, element);
            }
            case "timeDate" -> facts(vocabulary, process, text, element);
            case "timeDuration" -> {
                if (ExpressionRule.isExpression(text)) {
                    facts(vocabulary, process, text, element);
                } else {
                    match(DURATION, text, element);
                }
            }
            case "timeCycle" -> match(CYCLE, text, element);
            case "loopCardinality" -> {
                if (ExpressionRule.isExpression(text)) {
                    facts(vocabulary, process, text, element);
                } else {
                    match(CARDINALITY, text, element);
                }
            }
            default -> literal(text, element);
        }
    }

    /** Text the engine must take as it is, whether it would evaluate it or not. */
    static void literal(String value, String place) {
        if (ExpressionRule.isExpression(value)) {
            throw new ModelRefused(place, "no expression may stand here");
        }
    }

    private static void step(Vocabulary vocabulary, String value, String place) {
        var name = STEP.matcher(value);
        if (!name.matches() || !vocabulary.isStep(name.group(1))) {
            throw new ModelRefused(place, value + " names no step");
        }
    }

    private static void facts(
            Vocabulary vocabulary, @Nullable String process, String value, String place) {
        if (ExpressionRule.isExpression(value)) {
            ExpressionRule.namesIn(value).forEach(name -> fact(vocabulary, process, name, place));
        }
    }

    private static void fact(
            Vocabulary vocabulary, @Nullable String process, String name, String place) {
        if (process == null || !vocabulary.isFact(process, name)) {
            throw new ModelRefused(place, name + " is no fact of " + process);
        }
    }

    private static void match(Pattern pattern, String value, String place) {
        if (!pattern.matcher(value).matches()) {
            throw new ModelRefused(place, value + " does not fit " + pattern);
        }
    }
}
