package dk.medvind.integrations.domus;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.NOW;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.domus.CaseStatus.Progress;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.DomusSimulator;
import dk.medvind.simulators.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DomusAdapterTest {

    static final String NUMBER = "MV-2026-000123-4";

    final DomusSimulator simulator = SIMULATORS.domus();
    final Domus domus = new DomusAdapter(OnTheWire.lines());

    @BeforeEach
    void aCase() {
        simulator.reset();
        domus.upsertCase(domusCase("Enkeltydelse"), "create", basis());
    }

    @Test
    void tellsACaseFromBeginningToEnd() {
        for (Progress progress : Progress.values()) {
            domus.recordStatus(status(progress), "status " + progress, basis());
        }
        domus.addNote(new CaseNote(NUMBER, "Medvind", "Kvittering sendt", NOW), "note", basis());
        domus.recordDecision(
                new CaseDecision(
                        NUMBER,
                        "GRANTED_FULL",
                        "aktivloven § 82",
                        LocalDate.of(2026, 11, 22),
                        Optional.of(new BigDecimal("1234.5"))),
                "decision",
                basis());
        var there = simulator.find(NUMBER).orElseThrow();
        assertThat(there.citizen()).isEqualTo(ANDERS.value());
        assertThat(there.progress()).containsExactly("Opstaaet", "Oplyst", "Afgjort", "Afsluttet");
        assertThat(there.notes()).containsExactly("Kvittering sendt");
        assertThat(there.outcome()).contains("GRANTED_FULL");
    }

    @Test
    void bringsACaseUpToDate() {
        domus.upsertCase(domusCase("Enkeltydelse, tandlæge"), "rename", basis());
        assertThat(simulator.find(NUMBER).orElseThrow().title())
                .isEqualTo("Enkeltydelse, tandlæge");
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new DomusAdapter(lines);
                    return () ->
                            adapter.upsertCase(
                                    domusCase("Enkeltydelse"), basis().callKey(), basis());
                });
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new DomusAdapter(lines);
                    return () ->
                            adapter.recordStatus(
                                    status(Progress.RAISED), basis().callKey(), basis());
                });
    }

    @Test
    void writesOnceThoughTheAnswerWasLost() {
        OnTheWire.hasItsEffectOnceThoughTheAnswerWasLost(
                simulator,
                "lost",
                () -> domus.recordStatus(status(Progress.DECIDED), "lost", basis()));
        assertThat(simulator.find(NUMBER).orElseThrow().progress()).containsExactly("Afgjort");
    }

    @Test
    void writesOnceThoughDeliveredTwice() {
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        domus.addNote(new CaseNote(NUMBER, "Medvind", "Én gang", NOW), "twice", basis());
        assertThat(simulator.find(NUMBER).orElseThrow().notes()).containsExactly("Én gang");
    }

    @Test
    void tellsAKeyUsedForSomethingElse() {
        domus.recordStatus(status(Progress.RAISED), "used", basis());
        failsAs(Kind.CONFLICT, () -> domus.recordStatus(status(Progress.DECIDED), "used", basis()));
    }

    @Test
    void tellsRefusalFromAbsence() {
        failsAs(Kind.REFUSED, () -> domus.upsertCase(domusCase(" "), "blank", basis()));
        failsAs(
                Kind.NOT_FOUND,
                () ->
                        domus.addNote(
                                new CaseNote("MV-2026-000999-9", "Medvind", "?", NOW),
                                "nowhere",
                                basis()));
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(
                simulator, () -> domus.recordStatus(status(Progress.RAISED), "broken", basis()));
    }

    private static DomusCase domusCase(String title) {
        return new DomusCase(
                NUMBER,
                ANDERS,
                "single-benefit",
                title,
                NOW,
                Optional.of(LocalDate.of(2026, 12, 20)));
    }

    private static CaseStatus status(Progress progress) {
        return new CaseStatus(NUMBER, progress, NOW);
    }
}
