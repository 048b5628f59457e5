/**
 * The wire to the outside systems, for the adapters alone: journal, breaker, time-outs, limits and
 * schemas.
 */
@NullMarked
package dk.medvind.integrations.wire;

import org.jspecify.annotations.NullMarked;
