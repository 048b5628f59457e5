package dk.medvind.applications;

import dk.medvind.casework.FailedSteps;
import dk.medvind.integrations.OutsideCall;
import dk.medvind.integrations.OutsideCalls;
import org.springframework.stereotype.Component;

/** A step that an employee did outside of Medvind: its failed calls are not tried again. */
@Component
class CallsByHand implements FailedSteps.ByHand {

    private final OutsideCalls calls;

    CallsByHand(OutsideCalls calls) {
        this.calls = calls;
    }

    @Override
    public void done(String caseNumber, String activity) {
        calls.of(caseNumber).stream()
                .filter(
                        call ->
                                call.state() == OutsideCall.State.FAILED
                                        && stepOf(call).equals(activity))
                .forEach(call -> calls.byHand(call.callKey()));
    }

    /** A call's key is case number, activity and what is called, with colons between. */
    private static String stepOf(OutsideCall call) {
        return call.callKey().split(":", -1)[1];
    }
}
