package dk.medvind.integrations.domus;

import java.time.Instant;

/** How far a case has come, and since when. */
public record CaseStatus(String caseNumber, Progress progress, Instant since) {

    /** The four legal values of FremdriftStatusKode; a case always begins as {@link #RAISED}. */
    public enum Progress {
        /** Opstaaet. */
        RAISED,
        /** Oplyst. */
        INFORMED,
        /** Afgjort. */
        DECIDED,
        /** Afsluttet. */
        CLOSED
    }
}
