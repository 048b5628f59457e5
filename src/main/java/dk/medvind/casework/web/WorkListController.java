package dk.medvind.casework.web;

import dk.medvind.casework.SavedViews;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkQueries;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page an employee starts the day on. */
@Controller
@RequestMapping("/sagsbehandling")
class WorkListController {

    private final WorkList workList;
    private final WorkQueries queries;
    private final SavedViews saved;
    private final WorkListModel shown;
    private final Clock clock;

    WorkListController(
            WorkList workList,
            WorkQueries queries,
            SavedViews saved,
            WorkListModel shown,
            Clock clock) {
        this.workList = workList;
        this.queries = queries;
        this.saved = saved;
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * The list.
     *
     * @param visning a saved view, which stands for all other parameters
     * @param fra where the page begins
     */
    @GetMapping
    String list(
            ActingContext acting,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam @Nullable UUID visning,
            @RequestParam @Nullable String fra,
            Model model) {
        var read = visning == null ? queries.read(acting, parameters) : saved.open(acting, visning);
        var page = workList.page(acting, read.query(), fra);
        model.addAttribute("page", page);
        model.addAttribute("ignored", read.ignored());
        model.addAttribute("opened", visning);
        shown.put(acting, read.query(), page.rows(), model);
        return "casework/worklist";
    }

    /** What is new since the page was drawn: counts, and how much has come. No row is shown. */
    @GetMapping("/nyt")
    String news(
            ActingContext acting,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String siden,
            Model model) {
        var query = queries.read(acting, parameters).query();
        model.addAttribute("tabs", shown.tabs(acting, query));
        model.addAttribute("query", query.parameters());
        model.addAttribute(
                "come",
                moment(siden).map(since -> workList.comeSince(acting, query, since)).orElse(0));
        return "casework/worklist-news :: news";
    }

    private Optional<Instant> moment(String written) {
        try {
            Instant moment = Instant.parse(written);
            Instant earliest = clock.instant().minusSeconds(24 * 60 * 60);
            return Optional.of(moment.isBefore(earliest) ? earliest : moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
