package dk.medvind.applications;

import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.Parties;
import org.springframework.stereotype.Component;

/** What the law asks before any decision, whichever way the diagram has come here. */
@Component
class DecisionGates {

    private final HearingWay way;
    private final Basis basis;
    private final Parties parties;
    private final LifeEventRows lifeEvents;

    DecisionGates(HearingWay way, Basis basis, Parties parties, LifeEventRows lifeEvents) {
        this.lifeEvents = lifeEvents;
        this.way = way;
        this.basis = basis;
        this.parties = parties;
    }

    /**
     * Passes or refuses.
     *
     * @throws TaskRefused if something would be given to somebody whom nobody has identified, if
     *     nobody has answered what CPR told of the citizen, or the citizen has not been heard where
     *     table D5 asks for it (forvaltningsloven § 19)
     */
    void require(Application subject, DecisionMade made) {
        requireReady(subject, made);
        if (way.isThere(subject) && basis.mustBeHeard(subject, made.outcome())) {
            throw new TaskRefused("applications.assess.not-heard");
        }
    }

    /**
     * The same without the hearing, for decisions that have one of their own.
     *
     * @throws TaskRefused if nobody knows to whom it would be given, or whether letters may go
     */
    void requireReady(Application subject, DecisionMade made) {
        if (lifeEvents.isHeld(subject)) {
            throw new TaskRefused("applications.life-event.letters-wait");
        }
        if (made.outcome().pays() && parties.findCprNumberOf(subject.party()).isEmpty()) {
            throw new TaskRefused("applications.assess.unidentified");
        }
    }
}
