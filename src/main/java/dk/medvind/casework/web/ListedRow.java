package dk.medvind.casework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the work list as it is read: nothing but words, in the language of the request. A page
 * has fifty of them and is opened all day; what a template would have to work out is worked out
 * before it.
 *
 * @param choice what the box in front of it is called; null where nothing can be done with many
 * @param mark that it was put off; null when it was not
 * @param why it stands where it stands
 * @param cells of the columns that people chose, in their order
 */
record ListedRow(
        UUID id,
        String task,
        String address,
        @Nullable String choice,
        @Nullable String mark,
        String caseNumber,
        String caseAddress,
        String why,
        boolean urgent,
        List<Cell> cells) {

    /**
     * What stands in a column.
     *
     * @param look how it is drawn, as a class of the style sheet; null for plainly
     * @param below a line below it; null for none
     * @param belowLook the same of that line
     */
    record Cell(
            String text,
            @Nullable String look,
            @Nullable String below,
            @Nullable String belowLook) {

        static Cell of(String text) {
            return new Cell(text, null, null, null);
        }
    }
}
