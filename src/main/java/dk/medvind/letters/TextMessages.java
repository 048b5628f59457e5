package dk.medvind.letters;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.digitalpost.NemSms;
import dk.medvind.integrations.digitalpost.TextMessage;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Text messages to applicants who have signed up for NemSMS. Their numbers are known to Digital
 * Post alone; none is asked for or kept here.
 */
@Service
public class TextMessages {

    private final LetterTable table;
    private final Parties parties;
    private final NemSms nemSms;
    private final Audit audit;

    TextMessages(LetterTable table, Parties parties, NemSms nemSms, Audit audit) {
        this.table = table;
        this.parties = parties;
        this.nemSms = nemSms;
        this.audit = audit;
    }

    /** Whether the applicant has signed up for text messages. */
    @Transactional
    public boolean reaches(UUID applicationId, CallBasis basis) {
        return nemSms.reachesByText(
                parties.cprNumberOf(table.subject(applicationId).party()), basis);
    }

    /**
     * Sends a text message to the applicant, once however often it is called.
     *
     * @param words at most 150 characters, nothing about the person or the case: others see the
     *     phone too
     * @param messageId stored before the first call and the same in every repetition
     */
    @Transactional
    public void send(UUID applicationId, String words, UUID messageId, CallBasis basis) {
        var subject = table.subject(applicationId);
        nemSms.send(new TextMessage(parties.cprNumberOf(subject.party()), words), messageId, basis);
        audit.write(
                ActingContext.system(),
                AuditEntry.sent("text-message", subject.party(), subject.caseNumber()));
    }
}
