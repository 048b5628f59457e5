package dk.medvind.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the citizen said of the papers that were not there when the application was sent. */
record Promises(List<Promise> each) {

    static final Promises NONE = new Promises(List.of());

    Promises {
        each = List.copyOf(each);
    }

    /** Names of papers that it is no use to ask the citizen for. */
    Set<String> notTheCitizens() {
        return each.stream()
                .filter(promise -> !promise.how().isCitizens())
                .map(Promise::paper)
                .collect(Collectors.toSet());
    }

    /** What was said of the paper of this name. */
    Optional<Promise> of(String paper) {
        return each.stream().filter(promise -> promise.paper().equals(paper)).findFirst();
    }

    /** The last day that was promised for one of these papers. */
    Optional<LocalDate> latest(List<String> papers) {
        return days(papers).stream().max(LocalDate::compareTo);
    }

    /** The days that were promised for these papers. */
    Set<LocalDate> days(List<String> papers) {
        return each.stream()
                .filter(promise -> papers.contains(promise.paper()))
                .map(Promise::due)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
