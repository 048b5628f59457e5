package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Channel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import dk.medvind.workflow.Processes;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applications made at the counter, by phone, at a visit or on paper, written down by an employee.
 * They are received when the citizen asked, whatever is still unknown, and are never given up.
 */
@Service
public class Registrations {

    private final Applications applications;
    private final ApplicationRows rows;
    private final FirstContact firstContact;
    private final CitizenForms forms;
    private final CitizenLookUp lookUp;
    private final OwedReceipts receipts;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Processes processes;
    private final Parties parties;
    private final ActingContexts contexts;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Registrations(
            Applications applications,
            ApplicationRows rows,
            FirstContact firstContact,
            CitizenForms forms,
            CitizenLookUp lookUp,
            OwedReceipts receipts,
            Deadlines deadlines,
            Dossier dossier,
            Processes processes,
            Parties parties,
            ActingContexts contexts,
            Audit audit,
            TransactionTemplate transactions) {
        this.applications = applications;
        this.rows = rows;
        this.firstContact = firstContact;
        this.forms = forms;
        this.lookUp = lookUp;
        this.receipts = receipts;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.processes = processes;
        this.parties = parties;
        this.contexts = contexts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Registers an application of somebody who was looked up, once however often the button is
     * pressed. The citizen gets a receipt.
     *
     * @param note what the citizen said; may be empty
     * @throws NotFoundForYou if another administration handles such applications
     * @throws FirstContactRefused if it cannot have been made at that moment
     */
    public CaseNumber register(
            ActingContext employee, Registration registration, Sought sought, String note) {
        check(employee, registration);
        return atOnce(
                () -> {
                    if (rows.find(sought.caseNumber().value()).isEmpty()) {
                        Application subject =
                                begin(employee, registration, sought.party(), sought.caseNumber());
                        tell(subject, new Registered(registration.met(), true, note), employee);
                        receipts.owe(subject);
                    }
                    return sought.caseNumber();
                });
    }

    /** A number for an application that is about to be registered. */
    public CaseNumber setAside() {
        return Objects.requireNonNull(transactions.execute(status -> rows.nextCaseNumber()));
    }

    /**
     * Registers an application of somebody of whom nobody knows the CPR number yet.
     *
     * @param caseNumber set aside for it
     * @param name as they say it; may be empty
     * @param note whatever helps to find out who it is; kept sealed
     */
    public CaseNumber register(
            ActingContext employee,
            Registration registration,
            CaseNumber caseNumber,
            String name,
            String note) {
        check(employee, registration);
        if (isThere(caseNumber)) {
            return caseNumber;
        }
        PartyId somebody = Scopes.asLogin(() -> parties.registerUnidentified(name));
        return atOnce(
                () -> {
                    Application subject = begin(employee, registration, somebody, caseNumber);
                    tell(subject, new Registered(registration.met(), false, note), employee);
                    return caseNumber;
                });
    }

    /**
     * Who the employee is while they write a registered application for its applicant.
     *
     * @throws NotFoundForYou if the case is not for the employee
     * @throws FormClosed if it was sent, or its citizen writes it alone
     */
    public ActingContext writer(ActingContext employee, CaseNumber caseNumber) {
        return Objects.requireNonNull(
                transactions.execute(status -> writerOf(employee, open(employee, caseNumber))));
    }

    /**
     * Sends what is written, as far as it is known.
     *
     * @throws AnswersIncomplete if an answer is wrong; those left out do not hold it back
     * @throws TaskRefused if nobody knows yet whose application it is
     */
    public void send(ActingContext employee, CaseNumber caseNumber, String key) {
        transactions.executeWithoutResult(
                status -> {
                    Application subject = open(employee, caseNumber);
                    if (parties.findCprNumberOf(subject.party()).isEmpty()) {
                        throw new TaskRefused("casework.registration.send.unidentified");
                    }
                    forms.send(writerOf(employee, subject), caseNumber, Task.APPLICATION, key);
                });
    }

    private ActingContext writerOf(ActingContext employee, Application subject) {
        return contexts.keep(employee.onBehalfOf(subject.party(), subject.channel()));
    }

    private Application open(ActingContext employee, CaseNumber caseNumber) {
        Application subject = rows.get(employee, Action.HANDLE, caseNumber);
        if (subject.state() != ApplicationState.STARTED_IN_VISIT) {
            throw new FormClosed(caseNumber);
        }
        return subject;
    }

    private boolean isThere(CaseNumber caseNumber) {
        return Boolean.TRUE.equals(
                transactions.execute(status -> rows.find(caseNumber.value()).isPresent()));
    }

    /**
     * Looks up who a registered application's unknown applicant is.
     *
     * @return empty if the number belongs to nobody, or does not count any more
     */
    public Optional<CitizenLookUp.Found> find(
            ActingContext employee, CaseNumber caseNumber, CprNumber number) {
        requireUnidentified(employee, caseNumber);
        return lookUp.find(employee, number, caseNumber);
    }

    /**
     * Whether it is still to be found out who applies.
     *
     * @throws NotFoundForYou if it is not for the employee, or has an applicant
     */
    public void requireUnidentified(ActingContext employee, CaseNumber caseNumber) {
        transactions.executeWithoutResult(status -> unidentified(employee, caseNumber));
    }

    /**
     * The applicant was found out: the application is theirs from now on, and they get a receipt.
     *
     * @throws NotFoundForYou if it is not for the employee, or has an applicant
     */
    public void identify(ActingContext employee, Sought sought) {
        transactions.executeWithoutResult(
                status -> {
                    Application subject = unidentified(employee, sought.caseNumber());
                    PartyId before = subject.party();
                    subject.identify(sought.party());
                    ActingContext acting = writerOf(employee, subject);
                    dossier.note(subject, Kind.IDENTIFIED, "identified", acting);
                    for (PartyId party : new PartyId[] {before, sought.party()}) {
                        audit.write(acting, changed("identity", party, sought.caseNumber()));
                    }
                    receipts.owe(subject);
                });
    }

    private Application unidentified(ActingContext employee, CaseNumber caseNumber) {
        Application subject = open(employee, caseNumber);
        if (parties.findCprNumberOf(subject.party()).isPresent()) {
            throw new NotFoundForYou("unidentified applicant");
        }
        return subject;
    }

    /**
     * Whether this may be registered.
     *
     * @throws NotFoundForYou if another administration handles such applications
     * @throws FirstContactRefused if it cannot have been made at that moment
     */
    public void check(ActingContext employee, Registration registration) {
        if (registration.type().administration() != employee.actor().administration()) {
            throw new NotFoundForYou("application type");
        }
        firstContact.judge(registration.type(), registration.firstContact());
    }

    private Application begin(
            ActingContext employee,
            Registration registration,
            PartyId applicant,
            CaseNumber caseNumber) {
        ActingContext acting = contexts.keep(employee.onBehalfOf(applicant, registration.met()));
        Instant asked = firstContact.judge(registration.type(), registration.firstContact());
        Application subject = applications.begin(acting, registration.type(), caseNumber);
        subject.startInVisit(asked);
        subject.promiseDecision(deadlines.ofDecision(registration.type(), asked));
        audit.write(acting, changed("registration", applicant, caseNumber));
        return subject;
    }

    private void tell(Application subject, Registered content, ActingContext employee) {
        dossier.add(
                subject,
                Kind.REGISTERED,
                "registered",
                content,
                employee.onBehalfOf(subject.party(), content.met()));
    }

    private CaseNumber atOnce(Supplier<CaseNumber> work) {
        return Objects.requireNonNull(transactions.execute(status -> processes.atOnce(work)));
    }

    private static AuditEntry changed(String what, PartyId about, CaseNumber caseNumber) {
        return AuditEntry.changed(what, Purpose.CASE_HANDLING, about, caseNumber.value());
    }

    /**
     * How an application was registered.
     *
     * @param note what the citizen said, and what was known of somebody not identified
     */
    record Registered(Channel met, boolean identified, String note) {

        @Override
        public String toString() {
            return "Registered[" + met + "]";
        }
    }
}
