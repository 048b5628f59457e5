package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.Registrations.Registered;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Channel;
import dk.medvind.identity.LoginMethod;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Begins a case again that the complaint body sent back. It is a case of its own with its own
 * number, time limits and release, received on the day the ruling was noted, and begins with
 * informing: what was told before waits in its form, and an employee or the citizen puts right what
 * the complaint body found missing.
 */
@Component
class Remand {

    private final Applications applications;
    private final ApplicationRows rows;
    private final ActingContexts contexts;
    private final Deadlines deadlines;
    private final Drafts drafts;
    private final Dossier dossier;
    private final CaseWords words;

    Remand(
            Applications applications,
            ApplicationRows rows,
            ActingContexts contexts,
            Deadlines deadlines,
            Drafts drafts,
            Dossier dossier,
            CaseWords words) {
        this.applications = applications;
        this.rows = rows;
        this.contexts = contexts;
        this.deadlines = deadlines;
        this.drafts = drafts;
        this.dossier = dossier;
        this.words = words;
    }

    void begin(Application subject, Complaint complaint) {
        Instant sentBack = complaint.movedAt();
        ActingContext acting = contexts.keep(forCitizen(subject));
        CaseNumber number = rows.nextCaseNumber();
        Application again = applications.begin(acting, subject.type(), number);
        again.startInVisit(sentBack);
        again.promiseDecision(deadlines.ofDecision(subject.type(), sentBack));
        dossier.add(
                again,
                Kind.REGISTERED,
                "registered",
                new Registered(
                        Channel.PAPER,
                        true,
                        words.word("applications.complaint.remanded-from")
                                + " "
                                + subject.caseNumber()),
                acting);
        drafts.save(
                again,
                CitizenForms.Task.APPLICATION.activity(),
                SentForm.application(dossier, subject),
                acting);
        complaint.beginsAgainAs(number);
    }

    /** Medvind itself, for the citizen whose case it is. */
    private static ActingContext forCitizen(Application subject) {
        return new ActingContext(
                UUID.nameUUIDFromBytes(
                        ("remand|" + subject.party()).getBytes(StandardCharsets.UTF_8)),
                Actor.system(),
                LoginMethod.SYSTEM,
                null,
                subject.party().value(),
                ActingContext.system().authority(),
                Channel.PAPER);
    }
}
