package dk.medvind.applications;

import dk.medvind.applications.Dossier.Happening;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.Proposal.Filled;
import dk.medvind.applications.Proposal.SentBack;
import dk.medvind.documents.Document;
import dk.medvind.documents.DocumentOrigin;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Releases;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decisions that wait for approval, as the dossier keeps them: each numbered, none changed. */
@Component
class Proposals {

    /** By which the citizen says something new in a case that was sent. */
    private static final Set<Kind> SAID =
            EnumSet.of(Kind.SUBMITTED, Kind.SUPPLEMENT_ANSWERED, Kind.HEARING_ANSWERED);

    private final Dossier dossier;
    private final Documents documents;
    private final Releases releases;
    private final CorrectionRows corrections;

    Proposals(Dossier dossier, Documents documents, Releases releases, CorrectionRows corrections) {
        this.corrections = corrections;
        this.dossier = dossier;
        this.documents = documents;
        this.releases = releases;
    }

    /** Keeps what somebody else is to approve, as the assessment's form has it. */
    void propose(
            Application subject,
            DecisionMade made,
            Answers form,
            ApprovalNeed need,
            ActingContext author) {
        String release = releases.ofCase(subject.caseNumber().value()).orElseThrow();
        propose(subject, made, new Filled(null, release, form.toJson()), need, author);
    }

    /**
     * The same from another form.
     *
     * @return its number
     */
    int propose(
            Application subject,
            DecisionMade made,
            Filled form,
            ApprovalNeed need,
            ActingContext author) {
        int number = dossier.all(subject, Kind.PROPOSED, Proposal.class).size() + 1;
        var proposal =
                new Proposal(
                        number,
                        made,
                        form.answers(),
                        form.release(),
                        author.actor().id(),
                        author.actor().displayName(),
                        need,
                        files(subject).stream().map(Document::id).toList(),
                        said(subject),
                        form.key());
        dossier.add(subject, Kind.PROPOSED, proposal.key(), proposal, author);
        return number;
    }

    /** The last one, whether it was answered or not. */
    Optional<Proposal> newest(Application subject) {
        return dossier.newest(subject, Kind.PROPOSED, Proposal.class);
    }

    /** The one that waits for an answer now. */
    Optional<Proposal> waiting(Application subject) {
        return newest(subject)
                .filter(proposal -> isUndecided(subject, proposal))
                .filter(proposal -> !dossier.has(subject, Kind.PROPOSAL_SENT_BACK, proposal.key()));
    }

    /** Whether it is of the case's first decision, or of a correction, and neither is made yet. */
    boolean isUndecided(Application subject, Proposal proposal) {
        return subject.state().isUndecided()
                || corrections
                        .open(subject)
                        .filter(each -> each.isProposedIn(proposal.number()))
                        .isPresent();
    }

    /** What was said to the author of this one; empty unless it was sent back. */
    Optional<SentBack> sentBack(Application subject, Proposal proposal) {
        return dossier.all(subject, Kind.PROPOSAL_SENT_BACK, SentBack.class).stream()
                .filter(back -> back.number() == proposal.number())
                .findFirst();
    }

    void sendBack(Application subject, Proposal proposal, String words, ActingContext approver) {
        dossier.add(
                subject,
                Kind.PROPOSAL_SENT_BACK,
                proposal.key(),
                new SentBack(proposal.number(), words, approver.actor().displayName()),
                approver);
    }

    void openToFallback(Application subject, Proposal proposal) {
        dossier.note(subject, Kind.APPROVAL_OPENED, proposal.key(), ActingContext.system());
    }

    boolean isOpenToFallback(Application subject, Proposal proposal) {
        return dossier.has(subject, Kind.APPROVAL_OPENED, proposal.key());
    }

    /** Names of files that came since it was written. */
    List<String> filesSince(Application subject, Proposal proposal) {
        return files(subject).stream()
                .filter(file -> !proposal.files().contains(file.id()))
                .map(Document::fileName)
                .toList();
    }

    /** Whether a file that it rests on is not there any more. */
    boolean lacksFiles(Application subject, Proposal proposal) {
        List<UUID> there = files(subject).stream().map(Document::id).toList();
        return !there.containsAll(proposal.files());
    }

    /** Whether the citizen has said something since it was written. */
    boolean saidSince(Application subject, Proposal proposal) {
        return said(subject) > proposal.said();
    }

    private int said(Application subject) {
        return (int)
                dossier.story(subject).stream().map(Happening::kind).filter(SAID::contains).count();
    }

    private List<Document> files(Application subject) {
        return documents.of(subject.id()).stream()
                .filter(document -> document.origin() == DocumentOrigin.UPLOAD)
                .toList();
    }
}
