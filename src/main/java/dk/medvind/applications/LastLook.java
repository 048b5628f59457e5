package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last look before a form is sent. What registers hold is asked for anew then, and nobody sends
 * a value they have not seen: if it changed, the citizen looks again. A register that does not
 * answer shortly holds nobody up; what it told before stands.
 */
@Service
public class LastLook {

    private final ApplicationRows applications;
    private final CitizenForms forms;
    private final WaitingForms waiting;
    private final Drafts drafts;
    private final Dossier dossier;
    private final Prefill prefill;
    private final BesideRequests beside;
    private final TransactionTemplate transactions;

    LastLook(
            ApplicationRows applications,
            CitizenForms forms,
            WaitingForms waiting,
            Drafts drafts,
            Dossier dossier,
            Prefill prefill,
            BesideRequests beside,
            TransactionTemplate transactions) {
        this.applications = applications;
        this.forms = forms;
        this.waiting = waiting;
        this.drafts = drafts;
        this.dossier = dossier;
        this.prefill = prefill;
        this.beside = beside;
        this.transactions = transactions;
    }

    /** What the page shows of registers, as marks for {@link #send}. */
    public String seen(OpenForm open) {
        return SeenValues.marks(open);
    }

    /**
     * Sends what was saved last. The same key again has no further effect. Not to be called in a
     * transaction, because it waits up to two seconds for registers.
     *
     * @param seen the marks of the page the citizen looked at
     * @throws HeldChanged if registers say something else by now; the draft stays
     * @throws AnswersIncomplete if the form still has errors; the draft stays
     * @throws FilesDamaged if an uploaded file is not what it was; the draft stays
     * @throws FormClosed if it was sent meanwhile under another key
     */
    public void send(
            ActingContext acting, CaseNumber caseNumber, Task task, String key, String seen) {
        Objects.requireNonNull(
                        transactions.execute(status -> askAnew(acting, caseNumber, task, key)))
                .ifPresent(application -> beside.await(application, any -> true));
        transactions.executeWithoutResult(
                status -> {
                    if (!isSent(acting, caseNumber, task, key)) {
                        compare(forms.open(acting, caseNumber, task), seen);
                    }
                    forms.send(acting, caseNumber, task, key);
                });
    }

    private boolean isSent(ActingContext acting, CaseNumber caseNumber, Task task, String key) {
        return dossier.has(applications.get(acting, Action.APPLY, caseNumber), task.sent(), key);
    }

    /** The application whose registers are asked; empty when there is nothing to ask. */
    private Optional<UUID> askAnew(
            ActingContext acting, CaseNumber caseNumber, Task task, String key) {
        if (task != Task.APPLICATION || isSent(acting, caseNumber, task, key)) {
            return Optional.empty();
        }
        Application subject = applications.get(acting, Action.APPLY, caseNumber);
        prefill.renew(
                subject,
                waiting.form(waiting.item(caseNumber, task)),
                drafts.read(subject, task.activity()));
        return Optional.of(subject.id());
    }

    private static void compare(OpenForm now, String seen) {
        Set<String> changed = SeenValues.changed(seen, now);
        if (!changed.isEmpty()) {
            throw new HeldChanged(changed);
        }
    }
}
