package dk.medvind.measurement;

import dk.medvind.workflow.TimeOwner;

/**
 * Whose time passes. The order decides where several are waited for at once: the authority's if it
 * is among them.
 */
public enum Whose {
    /** The authority's people: a task of theirs is open. */
    PEOPLE,
    /** The authority's systems: jobs, failures, and everything nobody else accounts for. */
    SYSTEM,
    /** A register, a doctor, another authority. */
    THIRD_PARTY,
    CITIZEN,
    /** A period the law prescribes, such as the one for complaints. */
    STATUTE;

    static Whose of(TimeOwner owner) {
        return switch (owner) {
            case AUTHORITY -> PEOPLE;
            case THIRD_PARTY -> THIRD_PARTY;
            case CITIZEN -> CITIZEN;
            case STATUTE -> STATUTE;
        };
    }
}
