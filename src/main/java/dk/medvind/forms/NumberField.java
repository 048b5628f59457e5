package dk.medvind.forms;

import dk.medvind.forms.Situation.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** An amount or a count. */
public final class NumberField extends Field {

    private final NumberRules rules;
    private final @Nullable Words prefix;
    private final @Nullable Words suffix;

    NumberField(
            Question question, NumberRules rules, @Nullable Words prefix, @Nullable Words suffix) {
        super(question);
        this.rules = rules;
        this.prefix = prefix;
        this.suffix = suffix;
    }

    /**
     * What the author allows.
     *
     * @param increment the number must be so many whole times this above the least one
     * @param asText whether expressions see a text, as form-js does it
     */
    record NumberRules(
            Bound min,
            Bound max,
            @Nullable Integer decimals,
            @Nullable BigDecimal increment,
            boolean asText) {}

    @Override
    Field at(Place place) {
        return new NumberField(
                question().at(place), rules, place.wordsOrNone(prefix), place.wordsOrNone(suffix));
    }

    @Override
    public String kind() {
        return "number";
    }

    public @Nullable Words prefix() {
        return prefix;
    }

    public @Nullable Words suffix() {
        return suffix;
    }

    /** Which keyboard a phone shows. */
    public String inputMode() {
        return Integer.valueOf(0).equals(rules.decimals()) ? "numeric" : "decimal";
    }

    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        String text = Tidy.line(sent, key());
        return text == null ? null : Amount.parse(text).<Object>map(n -> n).orElse(text);
    }

    @Override
    Object inConditions(Object answer) {
        return rules.asText() && answer instanceof BigDecimal number
                ? number.toPlainString()
                : super.inConditions(answer);
    }

    @Override
    List<FieldError> check(Object answer, Situation situation) {
        if (!(answer instanceof BigDecimal number)) {
            return List.of(FieldError.of(this, "number"));
        }
        var errors = new ArrayList<FieldError>();
        Integer decimals = rules.decimals();
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            errors.add(
                    decimals == 0
                            ? FieldError.of(this, "whole")
                            : FieldError.of(this, "decimals", decimals));
        }
        BigDecimal min = rules.min().in(situation);
        if (min != null && number.compareTo(min) < 0) {
            errors.add(FieldError.of(this, "min", min));
        }
        BigDecimal max = rules.max().in(situation);
        if (max != null && number.compareTo(max) > 0) {
            errors.add(FieldError.of(this, "max", max));
        }
        BigDecimal step = rules.increment();
        if (step != null
                && number.subtract(min == null ? BigDecimal.ZERO : min).remainder(step).signum()
                        != 0) {
            errors.add(FieldError.of(this, "increment", step));
        }
        return errors.stream().limit(1).toList();
    }
}
