/** Addresses and the dwellings at them (DAR and BBR): public data about places, no persons. */
@NullMarked
@NamedInterface("addresses")
package dk.medvind.integrations.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
