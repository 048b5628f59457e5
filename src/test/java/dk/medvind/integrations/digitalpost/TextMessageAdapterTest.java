package dk.medvind.integrations.digitalpost;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.ELSE;
import static dk.medvind.integrations.wire.OnTheWire.SIGNE;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.DigitalPostSimulator;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TextMessageAdapterTest {

    private static final String TEXT = "Husk: Der venter noget på dig hos Københavns Kommune.";

    final DigitalPostSimulator simulator = SIMULATORS.digitalPost();
    final NemSms texts = new DigitalPostAdapter(OnTheWire.lines());
    final UUID id = UUID.randomUUID();

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void knowsWhoHasSignedUpAlsoOfThoseWithoutDigitalPost() {
        assertThat(texts.reachesByText(ANDERS, basis())).isTrue();
        assertThat(texts.reachesByText(ELSE, basis())).isTrue();
        assertThat(texts.reachesByText(SIGNE, basis())).isFalse();
    }

    @Test
    void deliversTheWordsAsTheyAre() {
        texts.send(text(ANDERS, TEXT), id, basis());
        assertThat(simulator.text(id.toString())).contains(TEXT);
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
    void saysThatThePersonHasSignedOff() {
        simulator.signUpForTexts(ANDERS.value(), false);
        failsAs(Kind.REFUSED, () -> texts.send(text(ANDERS, TEXT), id, basis()));
    }

    @Test
    void sendsNothingThatIsLongerThanATextMessage() {
        failsAs(Kind.INVALID, () -> texts.send(text(ANDERS, "a".repeat(151)), id, basis()));
        failsAs(Kind.INVALID, () -> texts.send(text(ANDERS, ""), id, basis()));
        assertThat(simulator.received().requests()).isEmpty();
    }

    @Test
    void refusesEveryBadAnswer() {
        BadReceipts.refused(
                simulator,
                adapter -> adapter.reachesByText(ANDERS, basis()),
                adapter -> adapter.send(text(ANDERS, TEXT), id, basis()));
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(simulator, () -> texts.reachesByText(ANDERS, basis()));
    }

    @Test
    void logsNeitherNumberNorWords(CapturedOutput output) {
        texts.reachesByText(ANDERS, basis());
        texts.send(text(ANDERS, TEXT), id, basis());
        assertThat(output.getAll()).doesNotContain(ANDERS.value()).doesNotContain(TEXT);
        assertThat(text(ANDERS, TEXT)).hasToString("TextMessage[hidden]");
    }

    private void sends() {
        texts.send(text(ANDERS, TEXT), id, basis());
    }

    private static TextMessage text(CprNumber recipient, String words) {
        return new TextMessage(recipient, words);
    }
}
