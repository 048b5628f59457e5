package dk.medvind.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the work list.
 *
 * @param next where the next page begins; null on the last one
 * @param keyRefused whether the page that was asked for does not exist: then this is the first one
 */
public record WorkPage(List<WorkRow> rows, @Nullable String next, boolean keyRefused) {}
