package dk.medvind.casework.web;

import dk.medvind.casework.Colleagues;
import dk.medvind.casework.DeadlineLight;
import dk.medvind.casework.SavedViews;
import dk.medvind.casework.SearchReason;
import dk.medvind.casework.StepNames;
import dk.medvind.casework.WorkColumn;
import dk.medvind.casework.WorkCount;
import dk.medvind.casework.WorkFlag;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkQueries;
import dk.medvind.casework.WorkQuery;
import dk.medvind.casework.WorkRow;
import dk.medvind.casework.WorkSort;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Channel;
import dk.medvind.identity.Role;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the work list shows: rows, views, filters, people and teams. */
@Component
class WorkListModel {

    /** Channels by which applications come. */
    private static final List<Channel> CHANNELS =
            List.of(
                    Channel.SELF,
                    Channel.COUNTER,
                    Channel.PHONE,
                    Channel.HOME_VISIT,
                    Channel.STREET,
                    Channel.PAPER,
                    Channel.MACHINE);

    private final WorkList workList;
    private final WorkQueries queries;
    private final SavedViews saved;
    private final Colleagues colleagues;
    private final StepNames steps;
    private final ListedRows listed;
    private final Clock clock;

    WorkListModel(
            WorkList workList,
            WorkQueries queries,
            SavedViews saved,
            Colleagues colleagues,
            StepNames steps,
            ListedRows listed,
            Clock clock) {
        this.workList = workList;
        this.queries = queries;
        this.saved = saved;
        this.colleagues = colleagues;
        this.steps = steps;
        this.listed = listed;
        this.clock = clock;
    }

    void put(ActingContext acting, WorkQuery query, List<WorkRow> rows, Model model) {
        Instant now = clock.instant();
        model.addAttribute("query", query);
        model.addAttribute("list", query.parameters());
        model.addAttribute("tabs", tabs(acting, query));
        model.addAttribute("now", now);
        model.addAttribute("me", acting.actor().id());
        model.addAttribute("leader", acting.actor().is(Role.TEAM_LEADER));
        Map<UUID, String> absent = workList.absentFor(acting);
        model.addAttribute("absent", absent);
        model.addAttribute("rows", listed.of(rows, query, absent.keySet(), now));
        model.addAttribute("standIns", String.join(", ", absent.values()));
        model.addAttribute("saved", saved.of(acting));
        model.addAttribute("types", queries.types(acting));
        model.addAttribute(
                "steps",
                steps.all().entrySet().stream()
                        .map(step -> new Step(step.getKey(), step.getValue()))
                        .sorted(Comparator.comparing(Step::name))
                        .toList());
        model.addAttribute("lights", DeadlineLight.values());
        model.addAttribute("channels", CHANNELS);
        model.addAttribute("colleagues", colleagues.of(acting));
        model.addAttribute("teams", colleagues.otherTeams(acting));
        model.addAttribute("flags", WorkFlag.values());
        model.addAttribute("sorts", WorkSort.values());
        model.addAttribute("columns", WorkColumn.values());
        model.addAttribute("reasons", SearchReason.values());
    }

    List<Tab> tabs(ActingContext acting, WorkQuery query) {
        return workList.counts(acting, query).stream()
                .map(
                        count ->
                                new Tab(
                                        count.view().name(),
                                        count.view() == query.view()
                                                ? query.parameters()
                                                : WorkQuery.of(count.view()).parameters(),
                                        written(count),
                                        count.view() == query.view()))
                .toList();
    }

    private static String written(WorkCount count) {
        String number =
                NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale())
                        .format(count.rows());
        return count.isMore() ? number + "+" : number;
    }

    /** A step that the list can be narrowed to. */
    record Step(String id, String name) {}

    /**
     * One way to look at the list.
     *
     * @param name of the view
     * @param parameters the query of its address
     */
    record Tab(String name, String parameters, String count, boolean current) {}
}
