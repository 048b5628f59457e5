package dk.medvind.applications.fileaccess;

/** Why something in the file is withheld: the grounds of the law, and no others. */
public enum Ground {
    /**
     * A working paper of the office itself (forvaltningsloven § 12). Facts that matter to the case
     * are given all the same (§ 14 a).
     */
    INTERNAL,
    /** Letters to and from experts for use in a court case (§ 14); their facts are given too. */
    COURT,
    /** Decisive regard for the citizen (§ 15 b). */
    SELF,
    /** Decisive regard for somebody else (§ 15 b). */
    OTHERS,
    /** Public control that would come to nothing (§ 15 b). */
    CONTROL,
    /** Finding and prosecuting crimes (§ 15 b). */
    CRIME;

    /**
     * Whether the paper's facts, and what experts outside say in it, are given all the same, unless
     * they stand in other papers that are given (§ 14 a).
     */
    public boolean needsFacts() {
        return this == INTERNAL || this == COURT;
    }

    /** The message key of its words. */
    public String messageKey() {
        return "applications.access.ground." + name();
    }
}
