package dk.medvind.applications;

/**
 * Something a decision will rest on, as somebody wrote it.
 *
 * @param code under {@code applications.basis} stands what it is called
 * @param text in the writer's own words
 */
record BasisPart(String code, String text) {

    @Override
    public String toString() {
        return "BasisPart[" + code + "]";
    }
}
