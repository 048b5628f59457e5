package dk.medvind.applications;

import dk.medvind.forms.Answers;
import dk.medvind.identity.Parties;
import dk.medvind.workflow.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a card or a change of doctor costs, by table D10 of the release and the fee of the day. */
@Component
class HealthCardFee {

    private static final String TABLE = "d10-health-card-fee";

    private final Decisions decisions;
    private final Parameters parameters;
    private final Parties parties;

    HealthCardFee(Decisions decisions, Parameters parameters, Parties parties) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.parties = parties;
    }

    /**
     * Whether there is a fee.
     *
     * @param due YES, NO, or UNCLEAR when the answers do not tell: then a caseworker finds out
     * @param reason why, as the table names it
     */
    record Fee(Due due, String reason, BigDecimal amount) {

        enum Due {
            YES,
            NO,
            UNCLEAR
        }

        boolean isDue() {
            return due == Due.YES;
        }
    }

    /** The fee of an application made on this day. */
    Fee of(Application subject, Answers answers, LocalDate day) {
        var inputs = new HashMap<String, @Nullable Object>();
        for (String question :
                new String[] {"purpose", "changeReason", "wornHow", "cardAge", "nameReason"}) {
            inputs.put(question, answers.text(question).orElse(null));
        }
        inputs.put(
                "monthsSinceName",
                answers.day("nameChangedOn")
                        .map(changed -> ChronoUnit.MONTHS.between(changed, day))
                        .orElse(null));
        inputs.put("daysSince15", daysSinceOwnChoice(subject, answers, day));
        inputs.put("nameMonths", parameters.countOn("health-card.free.name-change-months", day));
        inputs.put("turned15Days", parameters.countOn("health-card.free.turned-15-days", day));
        var row =
                decisions.evaluateFor(subject.caseNumber().value(), TABLE, inputs).stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(TABLE + " has no answer"));
        return new Fee(
                Fee.Due.valueOf(String.valueOf(row.get("fee"))),
                String.valueOf(row.get("reason")),
                parameters.valueOn("health-card.fee", day));
    }

    /**
     * Null for a child, because whoever applies for somebody else has not just come of age, and
     * while nobody knows who applies.
     */
    private @Nullable Long daysSinceOwnChoice(Application subject, Answers answers, LocalDate day) {
        if (answers.text("forWhom").orElse("").equals("CHILD")) {
            return null;
        }
        int age = parameters.countOn("health-card.own-choice-age", day);
        return parties.findCprNumberOf(subject.party())
                .map(who -> ChronoUnit.DAYS.between(who.birthDate().plusYears(age), day))
                .orElse(null);
    }
}
