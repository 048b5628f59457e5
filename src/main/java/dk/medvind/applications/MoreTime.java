package dk.medvind.applications;

/** Tells the process that asks for what is missing that the citizen wants more time. */
public interface MoreTime {

    /** The deadline begins anew; the new one is confirmed in writing. */
    void give(CaseNumber caseNumber);
}
