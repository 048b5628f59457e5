package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** What the check of an answer may know besides the answer. */
interface Situation {

    /** The day in Copenhagen on which answers are checked. */
    LocalDate today();

    /** The value of an expression among the answers, seen from the question's own place. */
    @Nullable Object value(ParsedExpression expression);

    /** Yes or no that the form says or reckons; what cannot be told is no. */
    record When(boolean always, @Nullable ParsedExpression reckoned) {

        static final When NEVER = new When(false, null);

        boolean holds(Situation situation) {
            return reckoned == null ? always : Boolean.TRUE.equals(situation.value(reckoned));
        }
    }

    /** A number that the form says or reckons; none when it cannot be told. */
    record Bound(@Nullable BigDecimal said, @Nullable ParsedExpression reckoned) {

        static final Bound NONE = new Bound(null, null);

        static Bound of(int number) {
            return new Bound(BigDecimal.valueOf(number), null);
        }

        @Nullable BigDecimal in(Situation situation) {
            return reckoned == null ? said : Reckoned.number(situation.value(reckoned));
        }
    }
}
