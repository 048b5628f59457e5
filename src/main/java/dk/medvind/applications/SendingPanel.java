package dk.medvind.applications;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.Letter;
import dk.medvind.letters.LetterDeliveries;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A decision whose letter waits, to be read and taken back; or one that did not get through. */
@Component
class SendingPanel implements CasePanel {

    private static final int BEFORE_THE_FORM = -5;

    private final ApplicationRows applications;
    private final TakingBack undo;
    private final Deciding deciding;
    private final Delivering delivering;
    private final LetterDeliveries letters;
    private final Dossier dossier;

    SendingPanel(
            ApplicationRows applications,
            TakingBack undo,
            Deciding deciding,
            Delivering delivering,
            LetterDeliveries letters,
            Dossier dossier) {
        this.applications = applications;
        this.undo = undo;
        this.deciding = deciding;
        this.delivering = delivering;
        this.letters = letters;
        this.dossier = dossier;
    }

    /**
     * What the panel shows.
     *
     * @param until until when the sending can be taken back; null when it cannot
     * @param own whether the reader may
     * @param preview the letter's file; null before it is written
     * @param stuck a letter of a decision that was handed over and did not arrive
     */
    record View(
            String caseNumber,
            @Nullable Instant until,
            boolean own,
            @Nullable UUID preview,
            @Nullable Letter stuck) {}

    @Override
    public int order() {
        return BEFORE_THE_FORM;
    }

    @Override
    public String fragment() {
        return "applications/sending :: sending";
    }

    @Override
    @Transactional
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        Instant until = undo.until(subject).orElse(null);
        Letter stuck = until == null ? stuck(subject).orElse(null) : null;
        if (until == null && stuck == null) {
            return null;
        }
        return new View(
                entry.caseNumber(),
                until,
                undo.isOwn(acting, subject),
                deciding.letter(subject, dossier.count(subject, Dossier.Kind.DECIDED))
                        .map(id -> letters.look(id).documentId())
                        .orElse(null),
                stuck);
    }

    private Optional<Letter> stuck(Application subject) {
        return delivering.notThrough(subject).stream()
                .flatMap(number -> deciding.letter(subject, number).stream())
                .map(letters::look)
                .filter(Letter::sent)
                .findFirst();
    }
}
