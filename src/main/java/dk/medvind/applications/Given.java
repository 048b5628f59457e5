package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Answers as decision tables take them. */
final class Given {

    private Given() {}

    /** An amount in kroner; null when it was not given. */
    static @Nullable Double kroner(Answers answers, String key) {
        return kroner(answers.number(key).orElse(null));
    }

    static @Nullable Double kroner(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.doubleValue();
    }

    /** Yes, no, or null for what was not answered or is not known. */
    static @Nullable Boolean yesOrNo(Answers answers, String key) {
        if (answers.get(key) instanceof Boolean ticked) {
            return ticked;
        }
        return switch (answers.text(key).orElse("")) {
            case "YES" -> true;
            case "NO" -> false;
            default -> null;
        };
    }

    /**
     * Whether a question was answered; null while the citizen has not come past it, to the later
     * question that everybody answers.
     */
    static @Nullable Boolean told(Answers answers, String key, String later) {
        if (answers.get(key) != null) {
            return true;
        }
        return answers.get(later) == null ? null : false;
    }
}
