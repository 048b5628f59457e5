package dk.medvind.integrations.doctors;

/** A practice as the register writes it. */
record WireDoctor(
        String ydernummer, String navn, String adresse, boolean aabenForTilgang, int afstandMeter) {

    Doctor doctor() {
        if (!ydernummer.matches("\\d{6}") || navn.isBlank() || afstandMeter < 0) {
            throw new IllegalStateException("No practice");
        }
        return new Doctor(ydernummer, navn, adresse, aabenForTilgang, afstandMeter);
    }
}
