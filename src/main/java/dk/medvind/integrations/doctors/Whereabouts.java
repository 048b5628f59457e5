package dk.medvind.integrations.doctors;

/**
 * From where distances are measured.
 *
 * @param street street and number; blank to measure from the middle of the postal district
 * @param postalCode four digits
 */
public record Whereabouts(String street, String postalCode) {

    public Whereabouts {
        if (!postalCode.matches("\\d{4}")) {
            throw new IllegalArgumentException("A postal code has four digits");
        }
    }

    @Override
    public String toString() {
        return "Whereabouts[hidden]";
    }
}
