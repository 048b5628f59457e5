package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Reads what somebody wants to see from an address or a saved view. What is not known, or not known
 * any more, is left out and told; the list is shown all the same.
 */
@Component
public class WorkQueries {

    static final String VIEW = "vis";
    static final String TYPE = "type";
    static final String STEP = "trin";
    static final String LIGHT = "frist";
    static final String CHANNEL = "kanal";
    static final String HANDLER = "hvem";
    static final String FLAG = "flag";
    static final String SORT = "orden";
    static final String COLUMNS = "kolonner";

    private static final Set<String> KNOWN =
            Set.of(VIEW, TYPE, STEP, LIGHT, CHANNEL, HANDLER, FLAG, SORT, COLUMNS);

    private final CaseDirectory cases;
    private final StepNames steps;
    private final Colleagues colleagues;

    WorkQueries(CaseDirectory cases, StepNames steps, Colleagues colleagues) {
        this.cases = cases;
        this.steps = steps;
        this.colleagues = colleagues;
    }

    /**
     * A query as it could be read.
     *
     * @param ignored which parameters were left out, as message keys end: {@code trin}, {@code
     *     other}
     */
    public record Read(WorkQuery query, List<String> ignored) {}

    /** Reads the parameters of an address; others than the list's own are no matter. */
    public Read read(ActingContext acting, MultiValueMap<String, String> parameters) {
        var ignored = new ArrayList<String>();
        var filter =
                new WorkFilter(
                        one(parameters, TYPE, ignored, type -> known(types(acting), type)),
                        one(parameters, STEP, ignored, step -> known(steps.all().keySet(), step)),
                        one(parameters, LIGHT, ignored, DeadlineLight::named),
                        one(parameters, CHANNEL, ignored, WorkQueries::channel),
                        one(parameters, HANDLER, ignored, id -> colleague(acting, id)),
                        one(parameters, FLAG, ignored, WorkFlag::of));
        WorkView view = one(parameters, VIEW, ignored, WorkView::of);
        WorkSort sort = one(parameters, SORT, ignored, WorkSort::of);
        return new Read(
                new WorkQuery(
                        view == null ? WorkView.TEAM : view,
                        filter,
                        sort == null ? WorkSort.PRESSING : sort,
                        columns(parameters, ignored)),
                ignored);
    }

    /** Reads what was kept of a saved view, where anything unknown is told. */
    public Read readKept(ActingContext acting, String kept) {
        var parameters = UriComponentsBuilder.newInstance().query(kept).build().getQueryParams();
        Read read = read(acting, parameters);
        var ignored = new ArrayList<>(read.ignored());
        if (!KNOWN.containsAll(parameters.keySet())) {
            ignored.add("other");
        }
        return new Read(read.query(), ignored);
    }

    /** What the employee's administration handles, as addresses write it. */
    public Set<String> types(ActingContext acting) {
        var administration = acting.actor().administration();
        return administration == null ? Set.of() : cases.kinds(administration);
    }

    private static Optional<String> known(Set<String> all, String value) {
        return Optional.of(value).filter(all::contains);
    }

    private static Optional<String> channel(String value) {
        return Arrays.stream(Channel.values())
                .map(Channel::name)
                .filter(name -> name.equals(value))
                .findFirst();
    }

    private Optional<UUID> colleague(ActingContext acting, String value) {
        return colleagues.of(acting).stream()
                .map(Colleague::id)
                .filter(id -> id.toString().equals(value))
                .findFirst();
    }

    private static <T> @Nullable T one(
            MultiValueMap<String, String> parameters,
            String name,
            List<String> ignored,
            Function<String, Optional<T>> reader) {
        String value = parameters.getFirst(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        Optional<T> read = reader.apply(value);
        if (read.isEmpty()) {
            ignored.add(name);
        }
        return read.orElse(null);
    }

    /** Both {@code a.b} in one parameter and several parameters, as forms send them. */
    private static Set<WorkColumn> columns(
            MultiValueMap<String, String> parameters, List<String> ignored) {
        List<String> names =
                parameters.getOrDefault(COLUMNS, List.of()).stream()
                        .flatMap(value -> Stream.of(value.split("\\.")))
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (names.isEmpty()) {
            return WorkColumn.USUAL;
        }
        Set<WorkColumn> columns =
                names.stream()
                        .flatMap(name -> WorkColumn.of(name).stream())
                        .collect(Collectors.toSet());
        if (columns.size() < Set.copyOf(names).size()) {
            ignored.add(COLUMNS);
        }
        return columns.isEmpty() ? WorkColumn.USUAL : columns;
    }
}
