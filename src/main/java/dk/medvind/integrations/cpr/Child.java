package dk.medvind.integrations.cpr;

import dk.medvind.identity.CprNumber;

/**
 * A child of the person asked about.
 *
 * @param custody whether that person has custody (forældremyndighed)
 */
public record Child(CprNumber cprNumber, boolean custody) {}
