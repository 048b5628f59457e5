/**
 * Small servers that speak the outside systems' wire formats, for tests and the local run: the same
 * example people every time, and as badly behaved as they are told to be.
 */
package dk.medvind.simulators;
