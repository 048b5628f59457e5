package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All answers for reading, page by page, in one language; hidden questions are left out. */
public record SummaryView(List<Section> sections) {

    /**
     * @param title null for a form without groups
     * @param page the number of the page where the answers can be changed
     */
    public record Section(@Nullable String title, int page, List<Row> rows) {}

    /**
     * @param lines the answer; several where several were given, none where it was left open
     * @param held where the answer is from; or, where something else was said, what is held
     */
    public record Row(String key, String label, List<String> lines, List<String> held) {}
}
