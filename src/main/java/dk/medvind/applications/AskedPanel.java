package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.Supplements.ReachedOut;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.forms.SummaryView;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the citizen was asked for, why and by when; both answers where a question was answered anew,
 * and whether it could be had from somebody else.
 */
@Component
class AskedPanel implements CasePanel {

    private static final int AFTER_WHAT_WAS_SENT = 13;

    private final ApplicationRows applications;
    private final AskedThings asked;
    private final AskedForms forms;
    private final SentForms sentForms;
    private final Supplements supplements;
    private final Dossier dossier;

    AskedPanel(
            ApplicationRows applications,
            AskedThings asked,
            AskedForms forms,
            SentForms sentForms,
            Supplements supplements,
            Dossier dossier) {
        this.applications = applications;
        this.asked = asked;
        this.forms = forms;
        this.sentForms = sentForms;
        this.supplements = supplements;
        this.dossier = dossier;
    }

    /**
     * What the panel shows.
     *
     * @param waiting what is asked now; null when an answer is here or nothing was asked
     * @param answered what was answered, newest first
     * @param reached what came of trying to reach the citizen, newest first
     */
    record View(@Nullable Waiting waiting, List<Answered> answered, List<ReachedOut> reached) {}

    /**
     * A question that waits.
     *
     * @param afterCriticalDay whether the last day to answer is after the citizen's own
     * @param knowingly whether somebody went on knowing that
     */
    record Waiting(
            List<Row> rows,
            @Nullable String question,
            LocalDate due,
            boolean afterCriticalDay,
            boolean knowingly) {}

    /** A question that was answered. */
    record Answered(List<Row> rows) {}

    /**
     * One thing.
     *
     * @param before what was answered earlier; empty for what is no question of the form
     * @param now what was answered to this; empty when nothing was, or nothing yet
     */
    record Row(
            String what,
            ReturnCause cause,
            @Nullable String words,
            List<String> before,
            List<String> now) {

        /** Whether both answers are there and say different things. */
        public boolean changed() {
            return !before.isEmpty() && !now.isEmpty() && !before.equals(now);
        }

        @Override
        public String toString() {
            return "Row[" + cause + "]";
        }
    }

    @Override
    public int order() {
        return AFTER_WHAT_WAS_SENT;
    }

    @Override
    public String fragment() {
        return "applications/asked-panel :: asked";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        Locale locale = LocaleContextHolder.getLocale();
        List<Answered> answered = answered(subject, locale);
        List<ReachedOut> reached = dossier.all(subject, Kind.REACHED_OUT, ReachedOut.class);
        Waiting waiting = waiting(subject, locale);
        return waiting == null && answered.isEmpty() && reached.isEmpty()
                ? null
                : new View(waiting, answered, reached);
    }

    private @Nullable Waiting waiting(Application subject, Locale locale) {
        SupplementRequest request = asked.current(subject);
        if (subject.state() != ApplicationState.INCOMPLETE || request.isEmpty()) {
            return null;
        }
        List<SentForm> before = asked.answered(subject);
        LocalDate due = supplements.dueOrPromised(subject, request);
        return new Waiting(
                request.items().stream()
                        .map(item -> row(subject, item, before, List.of(), locale))
                        .toList(),
                request.question(),
                due,
                CriticalDay.isBefore(subject, due),
                Boolean.TRUE.equals(request.knowinglyLate()));
    }

    private List<Answered> answered(Application subject, Locale locale) {
        List<SentForm> rounds = asked.answered(subject);
        List<SentForms.Copy> copies =
                AskedThings.turned(
                        sentForms.of(subject).stream()
                                .filter(copy -> copy.task() == CitizenForms.Task.SUPPLEMENT)
                                .toList());
        var answered = new ArrayList<Answered>();
        for (int round = 0; round < rounds.size(); round++) {
            List<AskedItem> items = rounds.get(round).asked();
            List<SentForm> before = rounds.subList(0, round);
            SummaryView now = sentForms.summary(subject, copies.get(round), locale);
            var rows = new ArrayList<Row>();
            for (int number = 1; number <= items.size(); number++) {
                AskedItem item = items.get(number - 1);
                rows.add(row(subject, item, before, lines(now, item.key(number)), locale));
            }
            if (!rows.isEmpty()) {
                answered.add(new Answered(List.copyOf(rows)));
            }
        }
        return AskedThings.turned(answered);
    }

    private Row row(
            Application subject,
            AskedItem item,
            List<SentForm> before,
            List<String> now,
            Locale locale) {
        return new Row(
                forms.called(subject, item, locale),
                item.cause(),
                item.words(),
                sentForms.earlier(
                        subject, item, asked.earlier(subject, List.of(item), before), locale),
                now);
    }

    private static List<String> lines(SummaryView summary, String key) {
        return summary.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.key().equals(key))
                .flatMap(row -> row.lines().stream())
                .toList();
    }
}
