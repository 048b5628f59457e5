package dk.medvind.integrations.cpr;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.List;

/** What CPR tells of people since we last asked. */
public interface CprEvents {

    /**
     * The next events in CPR's order, a handful at most.
     *
     * @param position the last one that is known; 0 begins at the first
     * @param ours the municipality's code: who moves within it has not moved away
     * @return what else CPR told of is counted in {@link News#position()} only
     * @throws OutsideSystemFailed also when the list is out of order
     */
    News after(long position, String ours, CallBasis basis);

    /**
     * A piece of the list.
     *
     * @param position the last one it held, so that nothing is asked for twice
     * @param events those of a kind we know
     */
    record News(long position, List<CprEvent> events) {}
}
