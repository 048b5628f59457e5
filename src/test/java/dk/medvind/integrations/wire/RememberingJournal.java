package dk.medvind.integrations.wire;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import java.util.ArrayList;
import java.util.List;

/** A journal for one test, in memory: every call may be made. */
class RememberingJournal implements CallJournal {

    final List<String> entries = new ArrayList<>();

    @Override
    public Next begin(OutsideSystem system, CallBasis basis, boolean effect) {
        entries.add("begun " + basis.callKey());
        return Next.CALL;
    }

    @Override
    public void succeeded(CallBasis basis) {
        entries.add("succeeded " + basis.callKey());
    }

    @Override
    public void failed(CallBasis basis, Kind kind) {
        entries.add("failed " + basis.callKey() + " " + kind);
    }
}
