package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.LetterRequest;
import dk.medvind.letters.Letters;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies of what citizens sent, to keep: made from what was stored, as accessible PDF. */
@Service
public class Receipts {

    private final ApplicationRows applications;
    private final SentForms sentForms;
    private final Letters letters;
    private final Audit audit;

    Receipts(ApplicationRows applications, SentForms sentForms, Letters letters, Audit audit) {
        this.applications = applications;
        this.sentForms = sentForms;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * The newest copy as PDF/UA.
     *
     * @throws NotFoundForYou if the case is not the citizen's own, or nothing was sent
     */
    @Transactional
    public byte[] pdf(ActingContext acting, CaseNumber caseNumber, Task task, Locale locale) {
        Application subject = applications.get(acting, Action.SEE, caseNumber);
        var sent =
                sentForms.of(subject).stream()
                        .filter(copy -> copy.task() == task)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundForYou("receipt"));
        audit.write(
                acting,
                AuditEntry.seen(
                        "submission", Purpose.of(acting), subject.party(), caseNumber.value()));
        return letters.copy(
                LetterRequest.of(
                        subject.id(),
                        LetterKind.RECEIPT,
                        subject.type().slug() + "/copy",
                        locale,
                        Map.of("copy", sentForms.inLetter(subject, sent, locale))));
    }
}
