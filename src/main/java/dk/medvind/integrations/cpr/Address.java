package dk.medvind.integrations.cpr;

import java.util.List;

/**
 * A Danish postal address.
 *
 * @param careOf {@code c/o} line, empty when there is none
 * @param street street, number, floor and door on one line
 */
public record Address(String careOf, String street, String postalCode, String city) {

    /** As printed below the name on an envelope. */
    public List<String> lines() {
        var place = postalCode + " " + city;
        return careOf.isBlank() ? List.of(street, place) : List.of(careOf, street, place);
    }

    @Override
    public String toString() {
        return "Address[hidden]";
    }
}
