package dk.medvind.applications;

import dk.medvind.applications.JoinRows.Join;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.casework.JournalNote;
import dk.medvind.casework.JournalNotes;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * With which other application this one is joined: what the other holds is read from the one that
 * goes on, and the one that stands still says where to go on.
 */
@Component
class JoinedPanel implements CasePanel {

    private final JoinRows rows;
    private final ApplicationRows applications;
    private final Access access;
    private final SentForms sentForms;
    private final Documents documents;
    private final JournalNotes notes;

    JoinedPanel(
            JoinRows rows,
            ApplicationRows applications,
            Access access,
            SentForms sentForms,
            Documents documents,
            JournalNotes notes) {
        this.sentForms = sentForms;
        this.rows = rows;
        this.applications = applications;
        this.access = access;
        this.documents = documents;
        this.notes = notes;
    }

    /** Above what is to be done: it may be somewhere else. */
    @Override
    public int order() {
        return -2;
    }

    @Override
    public String fragment() {
        return "applications/joined-panel :: joined";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        var standing = rows.of(entry.applicationId());
        List<Other> others =
                rows.into(entry.applicationId()).stream().map(join -> other(acting, join)).toList();
        if (standing.isEmpty() && others.isEmpty()) {
            return null;
        }
        return new Shown(
                entry.caseNumber(),
                standing.map(join -> join.goingOnNumber().value()).orElse(null),
                standing.map(Join::reason).orElse(null),
                others);
    }

    private Other other(ActingContext acting, Join join) {
        String number = join.standingNumber().value();
        boolean readable =
                applications
                        .find(number)
                        .filter(entry -> access.permits(acting, Action.HANDLE, entry.access()))
                        .isPresent();
        return new Other(
                number,
                join.received(),
                join.reason(),
                readable ? sent(acting, join) : List.of(),
                readable ? documents.of(join.standing()) : List.of(),
                readable ? notes.of(acting, number) : List.of());
    }

    private List<Panels.SentView> sent(ActingContext acting, Join join) {
        Application standing = applications.get(acting, Action.HANDLE, join.standingNumber());
        return sentForms.of(standing).stream()
                .map(
                        sent ->
                                new Panels.SentView(
                                        sent.task().name(),
                                        sentForms.summary(
                                                standing, sent, LocaleContextHolder.getLocale())))
                .toList();
    }

    /**
     * What is shown.
     *
     * @param goesOn the case that goes on for this one; null if this one does not stand still
     * @param reason why they were joined; null likewise
     */
    record Shown(
            String caseNumber,
            @Nullable String goesOn,
            @Nullable String reason,
            List<Other> others) {}

    /** One that stands still, with what it holds. */
    record Other(
            String caseNumber,
            Instant receivedAt,
            String reason,
            List<Panels.SentView> sent,
            List<Document> documents,
            List<JournalNote> notes) {}
}
