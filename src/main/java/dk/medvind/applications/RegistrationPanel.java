package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.Registrations.Registered;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Parties;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How an application came that an employee registered, and what is still to be done: find out who
 * it is, write it down, send the receipt.
 */
@Component
class RegistrationPanel implements CasePanel {

    private static final int FIRST = 5;

    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Parties parties;

    RegistrationPanel(ApplicationRows applications, Dossier dossier, Parties parties) {
        this.applications = applications;
        this.dossier = dossier;
        this.parties = parties;
    }

    /**
     * What the panel shows.
     *
     * @param registered empty for applications that citizens began themselves
     * @param open whether it is still to be written
     */
    record View(
            String caseNumber,
            Optional<Registered> registered,
            boolean open,
            boolean identified,
            boolean receiptSent) {}

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public String fragment() {
        return "applications/registration :: panel";
    }

    @Override
    public Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        return new View(
                entry.caseNumber(),
                dossier.newest(subject, Kind.REGISTERED, Registered.class),
                subject.state() == ApplicationState.STARTED_IN_VISIT,
                parties.findCprNumberOf(subject.party()).isPresent(),
                dossier.has(subject, Kind.RECEIPT_SENT, "registered"));
    }
}
