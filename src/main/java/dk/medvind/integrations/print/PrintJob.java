package dk.medvind.integrations.print;

import java.util.List;

/**
 * A letter on paper.
 *
 * @param addressLines below the name, two to five lines
 */
public record PrintJob(String recipient, List<String> addressLines, byte[] pdf) {

    public PrintJob {
        addressLines = List.copyOf(addressLines);
        if (addressLines.size() < 2 || addressLines.size() > 5) {
            throw new IllegalArgumentException("An address has two to five lines");
        }
    }

    @Override
    public String toString() {
        return "PrintJob[hidden]";
    }
}
