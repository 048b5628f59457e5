package dk.medvind.applications.process.unpaidmoney;

import dk.medvind.applications.CaseNumber;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The process that finds another way for money that did not get through: there was no account, or
 * it came back. It runs beside the case, under the same number, also when that case is closed; one
 * for each payment.
 */
@Component
public class UnpaidMoneyProcess {

    public static final String KEY = "unpaid-money";
    public static final String FIND = "findAnotherWay";

    public static final Variable<Integer> ORDER_NUMBER = Variable.count("moneyOrderNumber");
    public static final Variable<Instant> DUE = Variable.instant("anotherWayDue");
    public static final Variable<Boolean> PAID_OUTSIDE = Variable.bool("paidOutside");
    public static final Variable<Boolean> ORDERED = Variable.bool("moneyOrdered");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(KEY, ORDER_NUMBER, DUE, PAID_OUTSIDE, ORDERED);

    private final Processes processes;

    UnpaidMoneyProcess(Processes processes) {
        this.processes = processes;
    }

    /**
     * Begins.
     *
     * @param number which of the case's payments did not get through
     * @param due by when somebody should have found another way
     */
    public void begin(CaseNumber caseNumber, int number, Instant due) {
        processes.startBeside(
                KEY, caseNumber.value(), Facts.of(ORDER_NUMBER, number).with(DUE, due));
    }

    /** What the process is told when Medvind is to pay the other way. */
    public static Facts paysAnotherWay() {
        return Facts.of(PAID_OUTSIDE, false);
    }

    /** What the process is told when somebody has paid outside of Medvind. */
    public static Facts paidOutside() {
        return Facts.of(PAID_OUTSIDE, true);
    }

    @Bean
    static ProcessFacts unpaidMoneyFacts() {
        return FACTS;
    }
}
