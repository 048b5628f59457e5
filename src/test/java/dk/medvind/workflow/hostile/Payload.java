package dk.medvind.workflow.hostile;

/** One hostile model: its id in the list of kinds, what it tries, the file it comes in. */
record Payload(String id, String tries, String file, byte[] content) {

    @Override
    public String toString() {
        return id + " " + tries;
    }
}
