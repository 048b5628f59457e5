package dk.medvind.applications;

/**
 * A payment that stands in for one that did not get through.
 *
 * @param order its number within the case
 * @param ordered false when there is no account for it either
 */
public record AnotherWayPaid(int order, boolean ordered) {}
