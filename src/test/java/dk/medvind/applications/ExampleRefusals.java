package dk.medvind.applications;

import dk.medvind.applications.ComplaintRefused.Reason;

/** Refusals of complaints, for tests of pages. */
public final class ExampleRefusals {

    private ExampleRefusals() {}

    public static ComplaintRefused of(Reason reason) {
        return new ComplaintRefused(reason);
    }

    public static NotAParty notAParty() {
        return new NotAParty("applications.complaint.no-party");
    }
}
