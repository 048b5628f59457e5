package dk.medvind.casework;

import java.util.List;

/** What a search came to. */
public sealed interface SearchAnswer {

    /** A case number: the case itself can be opened. */
    record Case(String caseNumber) implements SearchAnswer {}

    /**
     * Cases of people with that number or name.
     *
     * @param more whether there are more people than were looked at
     */
    record Found(List<FoundCase> cases, boolean more) implements SearchAnswer {}

    /**
     * Nothing was looked for.
     *
     * @param key of a sentence that tells what to do
     */
    record Refused(String key) implements SearchAnswer {}
}
