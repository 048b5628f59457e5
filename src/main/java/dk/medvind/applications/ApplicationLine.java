package dk.medvind.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an application as it was sent: one need with the section it is tried under and the
 * papers that the tables asked for.
 *
 * @param section the section of law it is tried under first, such as {@code AKL_82}; the caseworker
 *     decides. Null when the release of the case has no table for it
 */
record ApplicationLine(Need need, @Nullable String section, List<Paper> papers) {

    ApplicationLine {
        papers = List.copyOf(papers);
    }

    /**
     * A paper that decides something about this line.
     *
     * @param code of decision table D3
     * @param files ids of the files that came with the application; empty when none did
     */
    record Paper(String code, List<String> files) {

        Paper {
            files = List.copyOf(files);
        }
    }

    ApplicationLine with(List<Paper> those) {
        return new ApplicationLine(need, section, those);
    }

    @Override
    public String toString() {
        return "ApplicationLine[" + need.number() + "]";
    }
}
