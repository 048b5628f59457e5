package dk.medvind.measurement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a process that mean something in law: which tell that the application was received,
 * complete, decided, withdrawn or given up.
 *
 * @param received at the end of this step the application was received
 * @param complete at the end of the last of these before the decision nothing more was awaited
 * @param asksCitizen these ask the citizen for more
 * @param decided at the first of these events the decision is taken
 * @param withdrawn here the citizen withdraws
 * @param givenUp here a draft that was never sent is put away
 */
record Milestones(
        String received,
        Set<String> complete,
        Set<String> asksCitizen,
        Set<String> decided,
        Set<String> withdrawn,
        Set<String> givenUp) {

    static final Milestones SINGLE_BENEFIT =
            new Milestones(
                    "receiveApplication",
                    Set.of("assessCompleteness", "supplement", "askForMore"),
                    Set.of("supplement", "askForMore"),
                    Set.of("decisionMade"),
                    Set.of("applicationWithdrawn", "withdrawApplication"),
                    Set.of("draftExpired", "abandonDraft"));

    /** Most are decided without anybody having looked at them. */
    static final Milestones HEALTH_CARD =
            new Milestones(
                    "receiveApplication",
                    Set.of("findWay", "askForMore"),
                    Set.of("askForMore"),
                    Set.of("wayIsClear", "decisionMade"),
                    Set.of("applicationWithdrawn", "withdrawApplication"),
                    Set.of("draftExpired", "abandonDraft"));

    /** Keys of the processes that are measured. */
    static final List<String> MEASURED =
            List.of("single-benefit", "lost-earnings", "disability-pension", "health-card");

    /** The milestones of a process; none for a process that is not measured. */
    static Optional<Milestones> of(String process) {
        if (!MEASURED.contains(process)) {
            return Optional.empty();
        }
        return Optional.of(process.equals("health-card") ? HEALTH_CARD : SINGLE_BENEFIT);
    }

    Optional<Instant> received(CaseHistory history) {
        if (history.received() != null) {
            return Optional.of(history.received());
        }
        return history.first(Set.of(received)).map(Visit::end);
    }

    Optional<Instant> decided(CaseHistory history) {
        return history.first(decided).map(Visit::start);
    }

    /** When the last thing that was awaited had come; empty before the decision. */
    Optional<Instant> complete(CaseHistory history) {
        return decided(history)
                .flatMap(
                        decision ->
                                history.visits().stream()
                                        .filter(v -> complete.contains(v.step()))
                                        .map(Visit::end)
                                        .filter(Objects::nonNull)
                                        .filter(end -> !end.isAfter(decision))
                                        .max(Comparator.naturalOrder()));
    }

    Fate fate(CaseHistory history) {
        if (decided(history).isPresent()) {
            return Fate.DECIDED;
        }
        if (history.visited(withdrawn)) {
            return Fate.WITHDRAWN;
        }
        if (history.visited(givenUp)) {
            return Fate.GIVEN_UP;
        }
        if (history.ended() != null) {
            return Fate.STOPPED;
        }
        return received(history).isPresent() ? Fate.OPEN : Fate.DRAFT;
    }
}
