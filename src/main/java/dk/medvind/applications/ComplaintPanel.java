package dk.medvind.applications;

import dk.medvind.applications.ComplaintTasks.Answered;
import dk.medvind.applications.ComplaintTasks.DoneOutside;
import dk.medvind.applications.ComplaintWords.Made;
import dk.medvind.applications.ComplaintWords.Registered;
import dk.medvind.applications.ComplaintWords.Turned;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The complaints of a case on the caseworker's page: where they stand, days, words and answers. */
@Component
class ComplaintPanel implements CasePanel {

    private final ApplicationRows applications;
    private final ComplaintRows complaints;
    private final ComplaintWords words;
    private final Dossier dossier;

    ComplaintPanel(
            ApplicationRows applications,
            ComplaintRows complaints,
            ComplaintWords words,
            Dossier dossier) {
        this.applications = applications;
        this.complaints = complaints;
        this.words = words;
        this.dossier = dossier;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public String fragment() {
        return "applications/complaint-panel :: complaints";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        CaseNumber number = new CaseNumber(entry.caseNumber());
        Application subject = applications.get(acting, Action.HANDLE, number);
        String origin = complaints.originOf(number).orElse(null);
        if (subject.decidedAt() == null && origin == null) {
            return null;
        }
        return new Shown(
                entry.caseNumber(),
                subject.decidedAt() != null,
                origin,
                complaints.of(subject).stream()
                        .filter(each -> each.state() != ComplaintState.ABANDONED)
                        .map(each -> treated(subject, each))
                        .toList(),
                dossier.all(subject, Kind.COMPLAINT_REFUSED, Turned.class));
    }

    private Treated treated(Application subject, Complaint complaint) {
        return new Treated(
                complaint.view(),
                words.registered(subject, complaint).orElse(null),
                words.made(subject, complaint).orElse(null),
                outside(subject),
                dossier.newest(subject, Kind.COMPLAINT_RULED, Answered.class)
                        .filter(answered -> answered.ruling() == complaint.ruling())
                        .orElse(null));
    }

    private List<DoneOutside> outside(Application subject) {
        return Stream.of(Kind.COMPLAINT_SENT_BY_HAND, Kind.COMPLAINT_BODY_TOLD)
                .flatMap(kind -> dossier.all(subject, kind, DoneOutside.class).stream())
                .toList();
    }

    /**
     * What is shown.
     *
     * @param decided whether a complaint can be registered
     * @param origin the case whose complaint made this one begin; null for most
     */
    record Shown(
            String caseNumber,
            boolean decided,
            @Nullable String origin,
            List<Treated> complaints,
            List<Turned> turned) {}

    /** A complaint with what was said in it and to it. */
    record Treated(
            ComplaintView view,
            @Nullable Registered registered,
            @Nullable Made made,
            List<DoneOutside> outside,
            @Nullable Answered answered) {}
}
