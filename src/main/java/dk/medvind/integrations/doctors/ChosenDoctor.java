package dk.medvind.integrations.doctors;

import java.time.Instant;

/**
 * The practice a person has now.
 *
 * @param number ydernummer: six digits, with leading zeros
 */
public record ChosenDoctor(String number, String name, String address, Instant fetchedAt) {

    @Override
    public String toString() {
        return "ChosenDoctor[hidden]";
    }
}
