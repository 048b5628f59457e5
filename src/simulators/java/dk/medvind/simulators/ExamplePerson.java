package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.util.List;
import java.util.Optional;

/**
 * A person who does not exist.
 *
 * @param civilStatus CPR's code: U, G, F, E, P, O or L
 * @param guardian CPR number of the guardian
 * @param status CPR's code: 01 lives in Denmark, 80 has left it, 90 is dead
 */
public record ExamplePerson(
        CprNumber cpr,
        String firstName,
        String lastName,
        String street,
        String postalCode,
        String city,
        boolean protectedAddress,
        boolean digitalPost,
        boolean nemKonto,
        String civilStatus,
        Optional<CprNumber> spouse,
        List<CprNumber> children,
        Optional<CprNumber> guardian,
        String status) {

    static ExamplePerson of(String cpr, String first, String last, String street, String place) {
        return new ExamplePerson(
                CprNumber.parse(cpr),
                first,
                last,
                street,
                place.substring(0, 4),
                place.substring(5),
                false,
                true,
                true,
                "U",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "01");
    }

    public String name() {
        return firstName + " " + lastName;
    }

    ExamplePerson civil(String code) {
        return with(protectedAddress, digitalPost, code, spouse, children, guardian);
    }

    ExamplePerson marriedTo(String other) {
        return with(
                protectedAddress,
                digitalPost,
                "G",
                Optional.of(CprNumber.parse(other)),
                children,
                guardian);
    }

    ExamplePerson parentOf(String child) {
        return with(
                protectedAddress,
                digitalPost,
                civilStatus,
                spouse,
                List.of(CprNumber.parse(child)),
                guardian);
    }

    ExamplePerson guardedBy(String other) {
        return with(
                protectedAddress,
                digitalPost,
                civilStatus,
                spouse,
                children,
                Optional.of(CprNumber.parse(other)));
    }

    ExamplePerson addressProtected() {
        return with(true, digitalPost, civilStatus, spouse, children, guardian);
    }

    ExamplePerson withoutDigitalPost() {
        return with(protectedAddress, false, civilStatus, spouse, children, guardian);
    }

    ExamplePerson withoutNemKonto() {
        return new ExamplePerson(
                cpr,
                firstName,
                lastName,
                street,
                postalCode,
                city,
                protectedAddress,
                digitalPost,
                false,
                civilStatus,
                spouse,
                children,
                guardian,
                status);
    }

    /** With another status in CPR. */
    ExamplePerson is(String code) {
        return new ExamplePerson(
                cpr,
                firstName,
                lastName,
                street,
                postalCode,
                city,
                protectedAddress,
                digitalPost,
                nemKonto,
                civilStatus,
                spouse,
                children,
                guardian,
                code);
    }

    private ExamplePerson with(
            boolean hidden,
            boolean post,
            String civil,
            Optional<CprNumber> partner,
            List<CprNumber> offspring,
            Optional<CprNumber> guard) {
        return new ExamplePerson(
                cpr,
                firstName,
                lastName,
                street,
                postalCode,
                city,
                hidden,
                post,
                nemKonto,
                civil,
                partner,
                offspring,
                guard,
                status);
    }
}
