package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes whole applications from other computers: begun, filled in and sent in one transaction, once
 * per key.
 */
@Service
public class Intake {

    private final Applications applications;
    private final ApplicationRows rows;
    private final CitizenForms forms;
    private final Sealing sealing;
    private final JdbcClient sql;

    Intake(
            Applications applications,
            ApplicationRows rows,
            CitizenForms forms,
            Sealing sealing,
            JdbcClient sql) {
        this.applications = applications;
        this.rows = rows;
        this.forms = forms;
        this.sealing = sealing;
        this.sql = sql;
    }

    /**
     * Takes an application. The same key with the same content answers the same case number.
     *
     * @param acting for the applicant, with the sender as actor
     * @throws DossierConflict if the key came before with other content
     * @throws AnswersIncomplete if the answers do not fill in the form
     */
    @Transactional
    public CaseNumber take(
            ActingContext acting, ApplicationType type, String key, Answers answers) {
        byte[] hash = sealing.index(acting.represented() + answers.toJson());
        lock(acting, key);
        Optional<CaseNumber> known = known(acting, key, hash);
        if (known.isPresent()) {
            return known.get();
        }
        CaseNumber caseNumber = applications.begin(acting, type);
        forms.send(
                acting,
                rows.get(acting, dk.medvind.identity.Access.Action.APPLY, caseNumber),
                Task.APPLICATION,
                key,
                answers);
        sql.sql(
                        "insert into intake (sender, intake_key, content_hash, case_number) values (?, ?, ?, ?)")
                .params(acting.actor().id(), key, hash, caseNumber.value())
                .update();
        return caseNumber;
    }

    /** Two sendings of one key at the same time wait for each other. */
    private void lock(ActingContext acting, String key) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(acting.actor().id() + "|" + key)
                .query((row, n) -> n)
                .list();
    }

    private Optional<CaseNumber> known(ActingContext acting, String key, byte[] hash) {
        return sql.sql(
                        "select content_hash, case_number from intake where sender = ? and intake_key = ?")
                .params(acting.actor().id(), key)
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
