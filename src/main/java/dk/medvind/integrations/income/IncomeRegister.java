package dk.medvind.integrations.income;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import java.time.YearMonth;

/** The income register of the tax administration. */
public interface IncomeRegister {

    /**
     * What employers and authorities have reported as paid out. The current month is often missing,
     * because reporting is due in the month after.
     *
     * @param from first month
     * @param to last month, included; not before {@code from}
     * @throws OutsideSystemFailed also when the answer is about somebody else
     * @throws DoneByHand when an employee has taken this look-up over
     */
    Income of(CprNumber cprNumber, YearMonth from, YearMonth to, CallBasis basis);
}
