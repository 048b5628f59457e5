package dk.medvind.crash;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dk.medvind.crash.Load.Delivered;
import dk.medvind.crash.Reckoning.Letter;
import dk.medvind.simulators.SimulatedSystem;
import dk.medvind.simulators.Simulators;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** What must hold after the crashes, and the figures that say how hard the run was. */
final class Verdict {

    private final Load load;
    private final Reckoning found;
    private final Simulators simulators;
    private final Chaos chaos;
    private final StalledJobs stalled;
    private final List<Delivered> delivered;
    private final List<Letter> letters;

    Verdict(Load load, Reckoning found, Simulators simulators, Chaos chaos, StalledJobs stalled) {
        this.load = load;
        this.found = found;
        this.simulators = simulators;
        this.chaos = chaos;
        this.stalled = stalled;
        this.delivered = load.delivered();
        this.letters = found.letters();
    }

    void check(Duration recovery) {
        assertSoftly(
                that -> {
                    nothingIsLost(that);
                    nothingHappensTwice(that);
                    that.assertThat(load.wrong()).as("answers to senders").isEmpty();
                    that.assertThat(stalled.longestAttended())
                            .as("longest time that a job of the dead stood still beside a node")
                            .isLessThanOrEqualTo(recovery);
                });
    }

    private void nothingIsLost(SoftAssertions that) {
        that.assertThat(found.applications())
                .as("applications are those acknowledged, each where it should be")
                .isEqualTo(
                        delivered.stream()
                                .collect(
                                        Collectors.toMap(
                                                Delivered::caseNumber,
                                                one -> one.urgent() ? "DECIDED" : "INCOMPLETE")));
        that.assertThat(found.carriedOut())
                .as("decisions carried out")
                .containsExactlyInAnyOrderElementsOf(decided().map(Delivered::caseNumber).toList());
        that.assertThat(letters.stream().map(one -> one.caseNumber() + " " + one.kind()))
                .as("letters written")
                .containsExactlyInAnyOrderElementsOf(
                        delivered.stream()
                                .flatMap(
                                        one ->
                                                one.urgent()
                                                        ? Stream.of("RECEIPT", "DECISION")
                                                                .map(one::with)
                                                        : Stream.of(one.with("SUPPLEMENT")))
                                .toList());
    }

    private void nothingHappensTwice(SoftAssertions that) {
        that.assertThat(found.processes())
                .as("one process a case")
                .containsExactlyInAnyOrderElementsOf(
                        delivered.stream().map(Delivered::caseNumber).toList());
        that.assertThat(found.doubleSteps()).as("steps done twice").isEmpty();
        effects(
                that,
                simulators.domus(),
                decided()
                        .map(Delivered::caseNumber)
                        .flatMap(
                                number ->
                                        Stream.of(
                                                number + ":createDomusCase",
                                                number + ":informDomus:decision",
                                                number + ":informDomus:status")));
        effects(that, simulators.digitalPost(), sentBy("DIGITAL_POST"));
        effects(that, simulators.print(), sentBy("PRINT"));
        effects(that, simulators.payments(), paid().map(number -> number + ":payOut"));
        for (var one : decided().toList()) {
            that.assertThat(simulators.domus().find(one.caseNumber()))
                    .as("DOMUS about " + one.caseNumber())
                    .hasValueSatisfying(
                            there -> {
                                that.assertThat(there.progress()).containsExactly("Afgjort");
                                that.assertThat(there.outcome())
                                        .contains(
                                                Caseworker.grants(one.caseNumber())
                                                        ? "GRANTED"
                                                        : "REFUSED");
                            });
        }
    }

    private static void effects(
            SoftAssertions that, SimulatedSystem system, Stream<String> expected) {
        that.assertThat(system.received().effects())
                .as("effects at " + system.name())
                .isEqualTo(expected.collect(Collectors.toMap(key -> key, key -> 1)));
    }

    private Stream<Delivered> decided() {
        return delivered.stream().filter(Delivered::urgent);
    }

    private Stream<String> paid() {
        return decided().map(Delivered::caseNumber).filter(Caseworker::grants);
    }

    private Stream<String> sentBy(String channel) {
        return letters.stream()
                .filter(letter -> letter.channel().equals(channel))
                .map(Letter::messageId);
    }

    void tell(long seed, double seconds) {
        line("Seed", seed + " (-Dmedvind.crash.seed=" + seed + ")");
        line("Duration", "%.0f s".formatted(seconds));
        line("Nodes killed", chaos.kills() + " times, gave up by themselves " + chaos.gaveUp());
        line("PostgreSQL crashed", chaos.databaseCrashes() + " times");
        line("Applications acknowledged", delivered.size() + ", decided " + decided().count());
        line("Sendings repeated", load.repeated());
        line("Processes", found.processes().size());
        for (SimulatedSystem system :
                List.of(
                        simulators.domus(),
                        simulators.digitalPost(),
                        simulators.print(),
                        simulators.payments())) {
            line("Effects at " + system.name(), counted(system.received().effects()));
        }
        var effects = found.effects();
        line("Effect calls", repeated(effects));
        line("Reads", repeated(found.reads()));
        line("Steps handed over to an employee", found.handedOver());
        line("Jobs in hand at a crash", stalled.seen());
        line("Longest standstill", seconds(stalled.longest()));
        line("  of it with a node ready", seconds(stalled.longestAttended()));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String counted(Map<String, Integer> effects) {
        int all = effects.values().stream().mapToInt(Integer::intValue).sum();
        return all + ", more than once: " + (all - effects.size());
    }

    private static String repeated(Reckoning.Calls calls) {
        return "%d keys, %d called more than once, %d repetitions"
                .formatted(calls.keys(), calls.repeated(), calls.repetitions());
    }

    private static void line(String what, Object figure) {
        System.out.printf(Locale.ROOT, "    %-34s %s%n", what, figure);
    }
}
