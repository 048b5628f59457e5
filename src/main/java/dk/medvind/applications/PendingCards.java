package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a card is on its way already, from another application of the same citizen. */
@Component
class PendingCards {

    private final ApplicationRepository applications;
    private final Parameters parameters;
    private final Dossier dossier;

    PendingCards(ApplicationRepository applications, Parameters parameters, Dossier dossier) {
        this.applications = applications;
        this.parameters = parameters;
        this.dossier = dossier;
    }

    /**
     * Whether another application for this card is open, or was carried out so lately that the card
     * may still be in the post.
     *
     * @param holder for whom the card is; null when that is not certain
     */
    boolean isPending(Application subject, @Nullable String holder, LocalDate day) {
        int weeks = parameters.countOn("health-card.delivery-weeks", day);
        return applications.findByPartyIdOrderByStartedAtDesc(subject.party().value()).stream()
                .filter(other -> other.type() == ApplicationType.HEALTH_CARD)
                .filter(other -> !other.id().equals(subject.id()))
                .filter(other -> isOnItsWay(other, weeks, day))
                .anyMatch(other -> isFor(other, holder));
    }

    private boolean isOnItsWay(Application other, int weeks, LocalDate day) {
        if (!dossier.has(other, Kind.ORDERED, HealthCards.ORDERED)) {
            return other.state().isUndecided() && !other.state().isWritable();
        }
        Instant decided = other.decidedAt();
        return decided != null && !Deadlines.dayOf(decided).plusWeeks(weeks).isBefore(day);
    }

    private boolean isFor(Application other, @Nullable String holder) {
        return dossier.newest(other, Kind.WAY_FOUND, HealthCardFinding.class)
                .map(finding -> holder != null && holder.equals(finding.cardHolder()))
                .orElse(false);
    }
}
