package dk.medvind.applications;

import dk.medvind.identity.PartyId;

/**
 * Somebody an employee has looked up for an application.
 *
 * @param caseNumber set aside for the application, so that the look-up is part of its case
 */
public record Sought(CaseNumber caseNumber, PartyId party) {}
