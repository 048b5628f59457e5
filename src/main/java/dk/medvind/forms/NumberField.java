package dk.medvind.forms;

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

    /** What the author allows, and before and after the number: "kr.". */
    record NumberRules(
            @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Integer decimals) {}

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
    @Nullable Object whenEmpty() {
        return null;
    }

    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        String text = Tidy.line(sent, key());
        return text == null ? null : Amount.parse(text).<Object>map(n -> n).orElse(text);
    }

    @Override
    Object inConditions(Object answer) {
        return answer;
    }

    @Override
    List<FieldError> check(Object answer, Today today) {
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
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            errors.add(FieldError.of(this, "min", rules.min()));
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            errors.add(FieldError.of(this, "max", rules.max()));
        }
        return errors.stream().limit(1).toList();
    }
}
