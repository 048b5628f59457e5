package dk.medvind.applications.fileaccess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what came into a file after somebody had looked it through. */
final class Growth {

    private Growth() {}

    /**
     * The names of what is new.
     *
     * @param before the names of what was there; one that stood there twice counts twice
     */
    static Set<String> since(List<String> before, List<FilePart> now) {
        var left = new ArrayList<>(before);
        var fresh = new HashSet<String>();
        for (FilePart part : now) {
            if (!left.remove(part.name())) {
                fresh.add(part.name());
            }
        }
        return Set.copyOf(fresh);
    }
}
