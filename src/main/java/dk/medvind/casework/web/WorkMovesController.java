package dk.medvind.casework.web;

import dk.medvind.casework.Moved;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkMoves;
import dk.medvind.casework.WorkQueries;
import dk.medvind.identity.ActingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "De valgte opgaver": taken, given or handed over together. */
@Controller
@RequestMapping("/sagsbehandling/flyt")
class WorkMovesController {

    private final WorkMoves moves;
    private final WorkQueries queries;
    private final MessageSource messages;

    WorkMovesController(WorkMoves moves, WorkQueries queries, MessageSource messages) {
        this.moves = moves;
        this.queries = queries;
        this.messages = messages;
    }

    /**
     * Moves what is chosen and shows the list again.
     *
     * @param goer what to do: {@code tag}, {@code giv} or {@code team}
     * @param liste the query of the list that was shown
     */
    @PostMapping
    String move(
            ActingContext acting,
            @RequestParam(defaultValue = "") List<String> opgave,
            @RequestParam(defaultValue = "") String goer,
            @RequestParam(defaultValue = "") String kollega,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String liste,
            Locale locale,
            RedirectAttributes next) {
        try {
            List<UUID> ids = opgave.stream().map(WorkMovesController::id).toList();
            Moved moved =
                    switch (goer) {
                        case "tag" -> moves.claim(acting, ids);
                        case "giv" -> moves.give(acting, ids, id(kollega));
                        case "team" -> moves.handTo(acting, ids, team);
                        default -> throw new TaskRefused("casework.bulk.what");
                    };
            next.addFlashAttribute("moved", moved.done());
            next.addFlashAttribute("failed", failures(moved, locale));
        } catch (TaskRefused refused) {
            next.addFlashAttribute("refused", messages.getMessage(refused, locale));
        }
        return "redirect:" + Lists.address(queries, acting, liste);
    }

    /** What is no id is nobody's: it is refused as any unknown one. */
    private static UUID id(@Nullable String written) {
        try {
            return UUID.fromString(String.valueOf(written));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private ArrayList<String> failures(Moved moved, Locale locale) {
        var sentences = new ArrayList<String>();
        long unknown = moved.failed().stream().filter(each -> each.caseNumber() == null).count();
        for (Moved.Failed each : moved.failed()) {
            if (each.caseNumber() != null) {
                String why = messages.getMessage(each.why(), null, locale);
                sentences.add(
                        messages.getMessage(
                                "casework.bulk.failed",
                                new Object[] {each.task(), each.caseNumber(), why},
                                locale));
            }
        }
        if (unknown > 0) {
            sentences.add(
                    messages.getMessage("casework.bulk.unknown", new Object[] {unknown}, locale));
        }
        return sentences;
    }
}
