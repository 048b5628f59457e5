package dk.medvind.integrations.cpr;

import dk.medvind.identity.CprNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person in CPR. {@link #toString()} shows nothing of it.
 *
 * @param protectedAddress name and address may not be shown to private persons (CPR-loven § 28)
 * @param address empty for those who have died, left the country or have none
 */
public record Person(
        CprNumber cprNumber,
        String name,
        boolean protectedAddress,
        Optional<Address> address,
        CivilStatus civilStatus,
        Optional<CprNumber> spouse,
        List<Child> children,
        Optional<Guardian> guardian,
        PersonStatus status,
        Instant fetchedAt) {

    public Person {
        children = List.copyOf(children);
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
