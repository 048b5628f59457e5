package dk.medvind.applications;

/**
 * What an assessment comes to.
 *
 * @param legalBasis code of the section it rests on
 */
record Settled(Outcome outcome, String legalBasis, Grant grant) {}
