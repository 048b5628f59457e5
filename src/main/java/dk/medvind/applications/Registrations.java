package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseWatcher;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Admissions;
import dk.medvind.identity.Channel;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import dk.medvind.workflow.Processes;
import java.time.Instant;
import java.util.Objects;
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
    private final OwedReceipts receipts;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Processes processes;
    private final Parties parties;
    private final ActingContexts contexts;
    private final Admissions admissions;
    private final Audit audit;
    private final CaseWatcher watcher;
    private final TransactionTemplate transactions;

    Registrations(
            Applications applications,
            ApplicationRows rows,
            FirstContact firstContact,
            OwedReceipts receipts,
            Deadlines deadlines,
            Dossier dossier,
            Processes processes,
            Parties parties,
            ActingContexts contexts,
            Admissions admissions,
            Audit audit,
            CaseWatcher watcher,
            TransactionTemplate transactions) {
        this.applications = applications;
        this.rows = rows;
        this.firstContact = firstContact;
        this.receipts = receipts;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.processes = processes;
        this.parties = parties;
        this.contexts = contexts;
        this.admissions = admissions;
        this.audit = audit;
        this.watcher = watcher;
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
        once(
                sought.caseNumber(),
                () -> {
                    Application subject =
                            begin(employee, registration, sought.party(), sought.caseNumber());
                    tell(subject, new Registered(registration.met(), true, note), employee);
                    receipts.owe(subject);
                });
        return sought.caseNumber();
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
        PartyId somebody = Scopes.asLogin(() -> parties.registerUnidentified(name));
        boolean begun = false;
        try {
            begun =
                    once(
                            caseNumber,
                            () -> {
                                Application subject =
                                        begin(employee, registration, somebody, caseNumber);
                                tell(
                                        subject,
                                        new Registered(registration.met(), false, note),
                                        employee);
                            });
        } finally {
            if (!begun) {
                forget(somebody);
            }
        }
        return caseNumber;
    }

    /** The application was there already, or could not be registered. */
    private void forget(PartyId somebody) {
        try (var scope = Scopes.openSystem()) {
            parties.forget(somebody);
        }
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
        if (!registration.type().team().equals(employee.actor().team())) {
            admissions.registered(employee, caseNumber.value());
        }
        Application subject = applications.begin(acting, registration.type(), caseNumber);
        subject.startInVisit(asked);
        subject.promiseDecision(deadlines.ofDecision(registration.type(), asked));
        watcher.caseChanged(caseNumber.value());
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

    /**
     * The same number twice, also at the same moment, is registered once.
     *
     * @return whether it was this time
     */
    private boolean once(CaseNumber caseNumber, Runnable registering) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        status -> {
                            rows.lock(caseNumber);
                            if (rows.find(caseNumber.value()).isPresent()) {
                                return false;
                            }
                            processes.atOnce(
                                    () -> {
                                        registering.run();
                                        return caseNumber;
                                    });
                            return true;
                        }));
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
