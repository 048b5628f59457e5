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

    /** Codes of papers that it is no use to ask the citizen for. */
    Set<String> notTheCitizens() {
        return each.stream()
                .filter(promise -> !promise.how().isCitizens())
                .map(Promise::code)
                .collect(Collectors.toSet());
    }

    /** The last day that was promised for one of these papers. */
    Optional<LocalDate> latest(List<String> codes) {
        return days(codes).stream().max(LocalDate::compareTo);
    }

    /** The days that were promised for these papers. */
    Set<LocalDate> days(List<String> codes) {
        return each.stream()
                .filter(promise -> codes.contains(promise.code()))
                .map(Promise::due)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
