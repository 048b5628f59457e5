package dk.medvind.integrations.employers;

import java.time.Instant;
import java.util.List;

/**
 * An employer as the business register knows it now.
 *
 * @param cvrNumber eight digits
 * @param address street, then postal code and city; empty when none is registered
 */
public record Employer(String cvrNumber, String name, List<String> address, Instant fetchedAt) {

    public Employer {
        address = List.copyOf(address);
    }
}
