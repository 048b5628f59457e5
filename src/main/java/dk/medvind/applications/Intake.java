package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Authority;
import dk.medvind.identity.Channel;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Sealing;
import dk.medvind.workflow.Processes;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes whole applications from other computers: the applicant registered, the form filled in and
 * sent, in one transaction and once per key. What is refused leaves nothing behind.
 */
@Service
public class Intake {

    private final Applications applications;
    private final ApplicationRows rows;
    private final CitizenForms forms;
    private final Processes processes;
    private final Parties parties;
    private final ActingContexts contexts;
    private final Sealing sealing;
    private final JdbcClient sql;

    Intake(
            Applications applications,
            ApplicationRows rows,
            CitizenForms forms,
            Processes processes,
            Parties parties,
            ActingContexts contexts,
            Sealing sealing,
            JdbcClient sql) {
        this.applications = applications;
        this.rows = rows;
        this.forms = forms;
        this.processes = processes;
        this.parties = parties;
        this.contexts = contexts;
        this.sealing = sealing;
        this.sql = sql;
    }

    /**
     * Takes an application. The same key with the same content answers the same case number.
     *
     * @param key the sender's own name for this delivery
     * @throws DossierConflict if the key came before with other content
     * @throws AnswersIncomplete if the answers do not fill in the form
     */
    @Transactional
    public CaseNumber take(ActingContext sender, String key, Delivery delivery) {
        byte[] hash = sealing.index(delivery.content());
        UUID senderId = sender.actor().id();
        lock(senderId, key);
        Optional<CaseNumber> known = known(senderId, key, hash);
        if (known.isPresent()) {
            return known.get();
        }
        ActingContext acting =
                onBehalfOf(sender, parties.findOrRegister(delivery.applicant(), delivery.name()));
        CaseNumber caseNumber = processes.atOnce(() -> beginAndSend(acting, key, delivery));
        sql.sql(
                        "insert into intake (sender, intake_key, content_hash, case_number) values (?, ?, ?, ?)")
                .params(senderId, key, hash, caseNumber.value())
                .update();
        return caseNumber;
    }

    private CaseNumber beginAndSend(ActingContext acting, String key, Delivery delivery) {
        CaseNumber caseNumber = applications.begin(acting, delivery.type());
        forms.send(
                acting,
                rows.get(acting, Action.APPLY, caseNumber),
                Task.APPLICATION,
                key,
                delivery.answers());
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

    /** Two sendings of one key at the same time wait for each other. */
    private void lock(UUID sender, String key) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(sender + "|" + key)
                .query((row, n) -> n)
                .list();
    }

    private Optional<CaseNumber> known(UUID sender, String key, byte[] hash) {
        return sql.sql(
                        "select content_hash, case_number from intake where sender = ? and intake_key = ?")
                .params(sender, key)
                .query(Taken.class)
                .optional()
                .map(
                        taken -> {
                            if (!MessageDigest.isEqual(taken.contentHash(), hash)) {
                                throw new DossierConflict(Dossier.Kind.SUBMITTED);
                            }
                            return new CaseNumber(taken.caseNumber());
                        });
    }

    private record Taken(byte[] contentHash, String caseNumber) {}
}
