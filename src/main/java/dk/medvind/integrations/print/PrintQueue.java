package dk.medvind.integrations.print;

import dk.medvind.integrations.CallBasis;

/** The supplier that prints letters, puts them into envelopes and posts them. */
public interface PrintQueue {

    /**
     * Hands a letter over for printing, once per key.
     *
     * @param key the same in every repetition
     */
    void print(PrintJob job, String key, CallBasis basis);
}
