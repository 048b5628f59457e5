package dk.medvind.applications;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Other open cases of the same citizen about the same, which may be one application that came
 * through several doors. Only those that the employee may see.
 */
@Component
class DuplicatesPanel implements CasePanel {

    private final ApplicationRepository repository;
    private final ApplicationRows applications;

    DuplicatesPanel(ApplicationRepository repository, ApplicationRows applications) {
        this.repository = repository;
        this.applications = applications;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String fragment() {
        return "applications/duplicates-panel :: duplicates";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        if (!subject.state().isUndecided()) {
            return null;
        }
        List<Other> others =
                repository.findByPartyIdOrderByStartedAtDesc(entry.party().value()).stream()
                        .filter(other -> !other.id().equals(subject.id()))
                        .filter(other -> other.type() == subject.type())
                        .filter(other -> other.state().isUndecided())
                        .filter(other -> other.receivedAt() != null)
                        .map(
                                other ->
                                        new Other(
                                                other.caseNumber().value(),
                                                Objects.requireNonNull(other.receivedAt()),
                                                other.channel().name(),
                                                entry.caseNumber(),
                                                Joining.isOpen(subject) && Joining.isOpen(other)))
                        .toList();
        return others.isEmpty() ? null : others;
    }

    /**
     * Another case.
     *
     * @param here the case that is shown
     * @param joinable whether the one shown can go on for it
     */
    record Other(
            String caseNumber, Instant receivedAt, String channel, String here, boolean joinable) {}
}
