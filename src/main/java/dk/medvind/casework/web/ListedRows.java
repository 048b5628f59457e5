package dk.medvind.casework.web;

import dk.medvind.casework.WorkColumn;
import dk.medvind.casework.WorkItem.Kind;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkQuery;
import dk.medvind.casework.WorkReason;
import dk.medvind.casework.WorkRow;
import dk.medvind.casework.WorkView;
import dk.medvind.casework.web.ListedRow.Cell;
import dk.medvind.site.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Puts rows of the work list into words. */
@Component
class ListedRows {

    private static final String CASES = "/sagsbehandling/sager/";
    private static final String TASKS = "/sagsbehandling/opgaver/";
    private static final String MARK = "d-block work-mark";

    private final MessageSourceAccessor words;
    private final Formats formats;

    ListedRows(MessageSource messages, Formats formats) {
        this.words = new MessageSourceAccessor(messages);
        this.formats = formats;
    }

    /**
     * The rows of a page.
     *
     * @param absent colleagues whom the employee stands in for today
     */
    List<ListedRow> of(List<WorkRow> rows, WorkQuery query, Set<UUID> absent, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkList.COPENHAGEN);
        List<WorkColumn> columns =
                Stream.of(WorkColumn.values())
                        .filter(column -> query.shows(column.name()))
                        .toList();
        return rows.stream()
                .map(
                        row -> {
                            boolean citizens = row.kind() == Kind.CITIZEN;
                            String ofCase = CASES + row.caseNumber();
                            return new ListedRow(
                                    row.id(),
                                    task(row, query),
                                    citizens ? ofCase : TASKS + row.id(),
                                    citizens
                                            ? null
                                            : say(
                                                    "casework.bulk.choose-one",
                                                    row.name(),
                                                    row.caseNumber()),
                                    mark(row, today),
                                    row.caseNumber(),
                                    ofCase,
                                    why(row.reason(today)),
                                    row.urgent(),
                                    columns.stream()
                                            .map(column -> cell(row, column, absent, now))
                                            .toList());
                        })
                .toList();
    }

    private String task(WorkRow row, WorkQuery query) {
        return switch (row.kind()) {
            case CITIZEN ->
                    query.view() == WorkView.WAITING
                            ? say("casework.list.awaits-citizen", row.name())
                            : say("casework.registration.unfinished");
            case FAILURE -> say("casework.failure.task", row.name());
            case HELP -> say("casework.help.task");
            case CASEWORKER, CO_SERVICE -> row.name();
        };
    }

    private @Nullable String mark(WorkRow row, LocalDate today) {
        LocalDate day = row.backOn();
        if (day == null) {
            return null;
        }
        return say(
                row.isBack(today) ? "casework.later.came-back" : "casework.later.comes-back",
                formats.date(day));
    }

    private String why(WorkReason reason) {
        return say(reason.key(), day(reason.day(), ""), reason.days());
    }

    private Cell cell(WorkRow row, WorkColumn column, Set<UUID> absent, Instant now) {
        return switch (column) {
            case TYPE -> Cell.of(say("applications.type." + row.applicationType()));
            case DEADLINE -> deadline(row, now);
            case HANDLER -> handler(row, absent);
            case CRITICAL -> Cell.of(day(row.criticalOn(), say("casework.list.none")));
            case RECEIVED ->
                    Cell.of(
                            day(
                                    row.receivedAt() == null ? null : row.receivedAt().toInstant(),
                                    say("casework.list.none")));
            case CHANNEL -> Cell.of(say("casework.channel." + row.channel()));
        };
    }

    private Cell deadline(WorkRow row, Instant now) {
        LocalDate day = row.lastDay();
        String light = row.light(now).name();
        return new Cell(
                day == null ? say("casework.deadline.none") : formats.date(day),
                "deadline deadline-" + light.toLowerCase(Locale.ROOT),
                day == null ? null : say("casework.light." + light),
                "d-block");
    }

    private Cell handler(WorkRow row, Set<UUID> absent) {
        String name = row.assigneeName();
        if (name == null) {
            name = say(row.assignee() == null ? "casework.nobody" : "casework.colleague");
        }
        boolean away = row.assignee() != null && absent.contains(row.assignee());
        return new Cell(name, null, away ? say("casework.absence.mark") : null, MARK);
    }

    private String day(@Nullable TemporalAccessor day, String without) {
        return day == null ? without : formats.date(day);
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values);
    }
}
