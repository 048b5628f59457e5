package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.PartyId;
import dk.medvind.letters.LetterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the room for access to the file may ask of a case, and keep and send in it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFile {

    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Mail mail;
    private final CaseWords words;
    private final ComplaintBodies bodies;
    private final ComplaintRows complaints;
    private final Audit audit;

    CaseFile(
            ApplicationRows applications,
            Dossier dossier,
            Mail mail,
            CaseWords words,
            ComplaintBodies bodies,
            ComplaintRows complaints,
            Audit audit) {
        this.complaints = complaints;
        this.applications = applications;
        this.dossier = dossier;
        this.mail = mail;
        this.words = words;
        this.bodies = bodies;
        this.audit = audit;
    }

    /**
     * The case a file is about.
     *
     * @param received whether anything has reached the office
     */
    public record Subject(UUID id, CaseNumber number, PartyId party, boolean received) {}

    /** What is kept of access to the file. */
    public enum Told {
        ASKED(Kind.FILE_ACCESS_ASKED),
        ADDED(Kind.FILE_ACCESS_ADDED),
        SEEN(Kind.FILE_ACCESS_SEEN),
        DECIDED(Kind.FILE_ACCESS_DECIDED),
        DELAYED(Kind.FILE_ACCESS_DELAYED),
        GIVEN(Kind.FILE_ACCESS_GIVEN),
        WITHDRAWN(Kind.FILE_ACCESS_WITHDRAWN),
        MARKED(Kind.FILE_MARKED),
        LIFTED(Kind.FILE_MARK_LIFTED);

        private final Kind kind;

        Told(Kind kind) {
            this.kind = kind;
        }
    }

    /**
     * The case, for an actor who may do this with it.
     *
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    public Subject get(ActingContext acting, Action action, CaseNumber number) {
        return subject(applications.get(acting, action, number));
    }

    /**
     * The case of the party this is done for.
     *
     * @throws NotAParty alike for foreign and unknown cases
     */
    public Subject own(ActingContext acting, CaseNumber number) {
        try {
            return get(acting, Action.APPLY, number);
        } catch (NotFoundForYou e) {
            throw new NotAParty("applications.access.no-party");
        }
    }

    /** The case, for Medvind itself. */
    public Subject bySystem(CaseNumber number) {
        return get(ActingContext.system(), Action.HANDLE, number);
    }

    /** Who else writes in this file waits for the end of the transaction. */
    public void lock(Subject subject) {
        applications.lock(subject.number());
    }

    /** Keeps something, once under its key. */
    public void keep(Subject subject, Told what, String key, Object content, ActingContext acting) {
        dossier.add(application(subject), what.kind, key, content, acting);
    }

    /** Keeps that something happened, once under its key. */
    public void note(Subject subject, Told what, String key, ActingContext acting) {
        dossier.note(application(subject), what.kind, key, acting);
    }

    /** What was kept, newest first. */
    public <T> List<T> kept(Subject subject, Told what, Class<T> type) {
        return dossier.all(application(subject), what.kind, type);
    }

    /** Writes down who saw or changed something of the file. */
    public void audited(ActingContext acting, Subject subject, String what, boolean changed) {
        String number = subject.number().value();
        Purpose why = Purpose.of(acting);
        audit.write(
                acting,
                changed
                        ? AuditEntry.changed(what, why, subject.party(), number)
                        : AuditEntry.seen(what, why, subject.party(), number));
    }

    /** The words every letter of the case uses. */
    public Map<String, @Nullable Object> words(Subject subject) {
        return words.about(application(subject));
    }

    /** Who treats complaints in this case, in Danish. */
    public String complaintBody(Subject subject) {
        return words.authority(bodies.of(application(subject).type()));
    }

    /** A letter that went to a complaint body, and when. */
    public record SentOn(UUID documentId, LocalDate on) {}

    /** What was sent to complaint bodies, newest first. */
    public List<SentOn> sentOn(Subject subject) {
        return complaints.of(application(subject)).stream()
                .flatMap(
                        complaint -> {
                            UUID cover = complaint.coverId();
                            LocalDate on = complaint.view().forwardedOn();
                            return cover == null || on == null
                                    ? Stream.empty()
                                    : Stream.of(new SentOn(cover, on));
                        })
                .toList();
    }

    /** Writes a letter once per step and sends it by the channel that reaches the citizen. */
    public void send(
            Subject subject,
            LetterKind kind,
            String template,
            Map<String, ? extends @Nullable Object> model,
            boolean fully,
            String step) {
        mail.writeAndSend(application(subject), kind, template, model, fully, step);
    }

    /** A paper of the case as PDF; neither kept nor sent. */
    public byte[] print(
            Subject subject,
            LetterKind kind,
            String template,
            Map<String, ? extends @Nullable Object> model,
            boolean fully) {
        return mail.preview(application(subject), kind, template, model, fully);
    }

    private Application application(Subject subject) {
        return applications.get(ActingContext.system(), Action.SEE, subject.number());
    }

    private static Subject subject(Application found) {
        return new Subject(
                found.id(), found.caseNumber(), found.party(), found.receivedAt() != null);
    }
}
