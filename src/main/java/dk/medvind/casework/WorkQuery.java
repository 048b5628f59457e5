package dk.medvind.casework;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** What of the work list somebody wants to see, and how. */
public record WorkQuery(WorkView view, WorkFilter filter, WorkSort sort, Set<WorkColumn> columns) {

    public WorkQuery {
        columns = Set.copyOf(columns);
    }

    /** A view as it is for those who chose nothing. */
    public static WorkQuery of(WorkView view) {
        return new WorkQuery(view, WorkFilter.NONE, WorkSort.PRESSING, WorkColumn.USUAL);
    }

    /** The same filters, order and columns in another view. */
    public WorkQuery in(WorkView other) {
        return new WorkQuery(other, filter, sort, columns);
    }

    public boolean shows(String column) {
        return columns.stream().anyMatch(shown -> shown.name().equals(column));
    }

    /**
     * The query of an address, and what is kept of a saved view: {@code vis=team&trin=…}. Says
     * nothing that is as usual.
     */
    public String parameters() {
        var address =
                UriComponentsBuilder.newInstance().queryParam(WorkQueries.VIEW, view.parameter());
        filter.parameters().forEach(address::queryParam);
        if (sort != WorkSort.PRESSING) {
            address.queryParam(WorkQueries.SORT, sort.parameter());
        }
        if (!columns.equals(WorkColumn.USUAL)) {
            address.queryParam(
                    WorkQueries.COLUMNS,
                    Stream.of(WorkColumn.values())
                            .filter(columns::contains)
                            .map(WorkColumn::parameter)
                            .collect(Collectors.joining(".")));
        }
        return Objects.requireNonNull(address.encode().build().getQuery());
    }
}
