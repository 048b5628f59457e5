package dk.medvind.integrations.domus;

import java.time.Instant;

/**
 * An entry in the case's journal (notatpligt, offentlighedsloven § 13).
 *
 * @param author the employee's name or {@code Medvind}
 */
public record CaseNote(String caseNumber, String author, String text, Instant writtenAt) {

    @Override
    public String toString() {
        return "CaseNote[" + caseNumber + "]";
    }
}
