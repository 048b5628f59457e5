package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.cpr.CprEvent;
import dk.medvind.workflow.Processes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What CPR tells of the citizens of open cases. Each asks a person, and until somebody has answered
 * the case's timers and letters stand still; none closes a case by itself.
 */
@Service
class LifeEvents {

    private final LifeEventRows rows;
    private final ApplicationRows applications;
    private final Map<ApplicationType, ApplicationProcess> processes;
    private final Processes engine;
    private final Parties parties;
    private final Parameters parameters;
    private final Dossier dossier;
    private final Audit audit;
    private final Clock clock;

    LifeEvents(
            LifeEventRows rows,
            ApplicationRows applications,
            List<ApplicationProcess> processes,
            Processes engine,
            Parties parties,
            Parameters parameters,
            Dossier dossier,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.processes =
                processes.stream()
                        .collect(Collectors.toMap(ApplicationProcess::type, Function.identity()));
        this.engine = engine;
        this.parties = parties;
        this.parameters = parameters;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public long position() {
        return rows.position();
    }

    @Transactional
    public void readUpTo(long position) {
        rows.readUpTo(position);
    }

    /** Takes an event to the person's open cases, once each; of others nothing is kept. */
    @Transactional
    public void heard(CprEvent event) {
        parties.find(event.citizen()).stream()
                .flatMap(party -> rows.openCases(party).stream())
                .map(CaseNumber::new)
                .map(number -> applications.get(ActingContext.system(), Action.HANDLE, number))
                .forEach(subject -> heard(subject, event));
        rows.readUpTo(event.position());
    }

    private void heard(Application subject, CprEvent event) {
        boolean held = rows.isHeld(subject);
        rows.add(subject, event)
                .ifPresent(
                        id -> {
                            dossier.note(
                                    subject, Kind.LIFE_EVENT, event.id(), ActingContext.system());
                            audit.write(
                                    ActingContext.system(),
                                    AuditEntry.lookedUp(
                                            "register.cpr-event",
                                            subject.party(),
                                            subject.caseNumber().value()));
                            if (held) {
                                rows.asked(id);
                            } else {
                                ask(subject, id);
                            }
                        });
    }

    /** A case on a release without this step is marked and goes on. */
    private void ask(Application subject, UUID id) {
        ApplicationProcess process = process(subject);
        if (!process.minds(subject.caseNumber())) {
            return;
        }
        LocalDate today = Deadlines.dayOf(clock.instant());
        Instant due =
                Deadlines.endOf(today.plusDays(parameters.countOn("deadline.life-event", today)));
        engine.pause(subject.caseNumber().value());
        process.lifeEvent(subject.caseNumber(), due);
        rows.asked(id);
    }

    /** The case ends because somebody has said so; the process clears up. */
    void end(Application subject) {
        process(subject).withdraw(subject.caseNumber());
    }

    private ApplicationProcess process(Application subject) {
        ApplicationProcess process = processes.get(subject.type());
        if (process == null) {
            throw new IllegalStateException("No process for " + subject.type());
        }
        return process;
    }
}
