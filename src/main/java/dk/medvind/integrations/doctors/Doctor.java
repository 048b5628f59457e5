package dk.medvind.integrations.doctors;

/**
 * A doctor's practice that people can choose.
 *
 * @param number ydernummer: six digits, with leading zeros
 * @param open whether it takes new patients now
 * @param metres from the place that was asked about, as the register measures it
 */
public record Doctor(String number, String name, String address, boolean open, int metres) {}
