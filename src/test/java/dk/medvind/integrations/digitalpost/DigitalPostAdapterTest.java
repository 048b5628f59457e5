package dk.medvind.integrations.digitalpost;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.ELSE;
import static dk.medvind.integrations.wire.OnTheWire.NOW;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.DigitalPostSimulator;
import dk.medvind.simulators.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DigitalPostAdapterTest {

    final DigitalPostSimulator simulator = SIMULATORS.digitalPost();
    final DigitalPost post = new DigitalPostAdapter(OnTheWire.lines());
    final UUID id = UUID.randomUUID();

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void knowsWhomItReaches() {
        assertThat(post.reaches(ANDERS, basis())).isTrue();
        assertThat(post.reaches(ELSE, basis())).isFalse();
    }

    @Test
    void deliversALetterThatSatisfiesTheSchema() {
        post.send(letter(ANDERS, "Afgørelse om enkeltydelse"), id, basis());
        assertThat(simulator.subject(id.toString())).contains("Afgørelse om enkeltydelse");
    }

    @Test
    void deliversOnceHoweverOftenItIsSent() {
        OnTheWire.hasItsEffectOnce(simulator, id.toString(), this::sends);
    }

    @Test
    void deliversOnceThoughTheAnswerWasLost() {
        OnTheWire.hasItsEffectOnceThoughTheAnswerWasLost(simulator, id.toString(), this::sends);
    }

    @Test
    void aMissingSettingDoesNotTurnASendingIntoASuccess() {
        var nowhere =
                new DigitalPostAdapter(OnTheWire.linesWithout("medvind.outside.digitalpost.url"));
        OnTheWire.failsAs(
                Kind.NOT_CONFIGURED, () -> nowhere.send(letter(ANDERS, "Brev"), id, basis()));
        assertThat(simulator.received().effects(id.toString())).isZero();
    }

    @Test
    void saysThatThePersonCannotBeReached() {
        failsAs(Kind.REFUSED, () -> post.send(letter(ELSE, "Brev"), id, basis()));
    }

    @Test
    void sendsNothingThatBreaksTheSchema() {
        failsAs(Kind.INVALID, () -> post.send(letter(ANDERS, ""), id, basis()));
        assertThat(simulator.received().requests()).isEmpty();
    }

    @Test
    void refusesEveryBadAnswer() {
        BadReceipts.refused(
                simulator,
                adapter -> adapter.reaches(ANDERS, basis()),
                adapter -> adapter.send(letter(ANDERS, "Brev"), id, basis()));
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(simulator, () -> post.reaches(ANDERS, basis()));
    }

    @Test
    void logsNoNumberThoughTheAddressHoldsOne(CapturedOutput output) {
        post.reaches(ANDERS, basis());
        failsAs(
                Kind.UNREACHABLE,
                simulator,
                Fault.of(Fault.Kind.DOWN),
                () -> post.reaches(ANDERS, basis()));
        assertThat(output.getAll()).doesNotContain(ANDERS.value());
    }

    private void sends() {
        post.send(letter(ANDERS, "Brev"), id, basis());
    }

    private static Letter letter(CprNumber recipient, String subject) {
        return new Letter(
                recipient,
                subject,
                "brev.pdf",
                Locale.forLanguageTag("da"),
                "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1),
                true,
                NOW);
    }
}
