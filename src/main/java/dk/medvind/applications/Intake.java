package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.WorkItem;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Authority;
import dk.medvind.identity.Channel;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.workflow.Processes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes whole applications from other computers: the applicant registered, files kept, the form
 * filled in and sent, in one transaction and once per key. What is refused leaves nothing behind.
 */
@Service
public class Intake {

    private final Applications applications;
    private final ApplicationRows rows;
    private final WaitingForms waiting;
    private final Sending sending;
    private final DeliveredFiles files;
    private final FirstContact firstContact;
    private final Deliveries deliveries;
    private final Processes processes;
    private final Parties parties;
    private final ActingContexts contexts;
    private final Audit audit;

    Intake(
            Applications applications,
            ApplicationRows rows,
            WaitingForms waiting,
            Sending sending,
            DeliveredFiles files,
            FirstContact firstContact,
            Deliveries deliveries,
            Processes processes,
            Parties parties,
            ActingContexts contexts,
            Audit audit) {
        this.applications = applications;
        this.rows = rows;
        this.waiting = waiting;
        this.sending = sending;
        this.files = files;
        this.firstContact = firstContact;
        this.deliveries = deliveries;
        this.processes = processes;
        this.parties = parties;
        this.contexts = contexts;
        this.audit = audit;
    }

    /**
     * Takes an application. The same key with the same content answers the same case number.
     *
     * @param key the sender's own name for this delivery
     * @throws DossierConflict if the key came before with other content
     * @throws AnswersIncomplete if the answers do not fill in the form
     * @throws FileNotTaken if a file is not one Medvind takes
     * @throws FirstContactRefused if it cannot have been sent when it says
     */
    @Transactional
    public CaseNumber take(ActingContext sender, String key, Delivery delivery) {
        UUID senderId = sender.actor().id();
        deliveries.lock(senderId, key);
        Optional<CaseNumber> known = deliveries.known(senderId, key, delivery);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Instant> contact =
                Optional.ofNullable(delivery.submittedAt())
                        .map(said -> firstContact.judge(delivery.type(), said));
        ActingContext acting =
                onBehalfOf(sender, parties.findOrRegister(delivery.applicant(), delivery.name()));
        CaseNumber caseNumber =
                processes.atOnce(() -> beginAndSend(acting, key, delivery, contact));
        deliveries.keep(senderId, key, delivery, caseNumber);
        return caseNumber;
    }

    /**
     * What the sender may know of something it delivered.
     *
     * @throws NotFoundForYou alike for what others delivered and for what nobody did
     */
    @Transactional
    public Arrived find(ActingContext sender, CaseNumber caseNumber) {
        var found =
                deliveries
                        .find(sender.actor().id(), caseNumber)
                        .orElseThrow(() -> new NotFoundForYou("delivery"));
        contexts.keep(sender);
        audit.write(
                sender,
                AuditEntry.seen(
                        "delivery",
                        Purpose.CASE_HANDLING,
                        new PartyId(found.party()),
                        caseNumber.value()));
        return found.arrived();
    }

    private CaseNumber beginAndSend(
            ActingContext acting, String key, Delivery delivery, Optional<Instant> contact) {
        CaseNumber caseNumber = applications.begin(acting, delivery.type());
        Application subject = rows.get(acting, Action.APPLY, caseNumber);
        contact.ifPresent(subject::firstContact);
        WorkItem item = waiting.item(caseNumber, Task.APPLICATION);
        var answers = files.keep(acting, subject, waiting.form(item), delivery);
        sending.send(acting, subject, Task.APPLICATION, item, key, answers, List.of());
        return caseNumber;
    }

    private ActingContext onBehalfOf(ActingContext sender, PartyId applicant) {
        var acting =
                new ActingContext(
                        UUID.randomUUID(),
                        sender.actor(),
                        sender.method(),
                        null,
                        applicant.value(),
                        Authority.AGREEMENT,
                        Channel.MACHINE);
        contexts.keep(acting);
        return acting;
    }
}
