package dk.medvind.workflow;

/** Who a user task is for: the extension property {@code taskKind} in the diagram. */
public enum TaskKind {
    CITIZEN("citizen"),
    CASEWORKER("caseworker"),
    CO_SERVICE("coService");

    private final String word;

    TaskKind(String word) {
        this.word = word;
    }

    /** The word the diagram uses. */
    public String word() {
        return word;
    }

    /** Refuses a word no diagram may use. */
    public static TaskKind of(String word) {
        for (TaskKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("There is no taskKind " + word);
    }
}
