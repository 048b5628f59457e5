package dk.medvind.integrations.digitalpost;

import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.DigitalPostSimulator;
import dk.medvind.simulators.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages from authority to authority: a letter with the file beneath it. */
class AuthorityLetterTest {

    private static final String BODY =
            SIMULATORS.properties().get("medvind.authorities.ankestyrelsen");

    final DigitalPostSimulator simulator = SIMULATORS.digitalPost();
    final DigitalPost post = new DigitalPostAdapter(OnTheWire.lines());
    final UUID id = UUID.randomUUID();

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void deliversALetterWithEveryFileInItsOrder() {
        post.send(letter(BODY), id, basis());
        assertThat(simulator.files(id.toString()))
                .containsExactly("Klage.pdf", "regning.jpg", "brev.docx");
        assertThat(simulator.atComplaintBody()).containsExactly("Klage i sag MV-2026-000123-4");
    }

    @Test
    void deliversOnceThoughTheAnswerWasLost() {
        failsAs(
                Kind.UNREACHABLE,
                simulator,
                Fault.of(Fault.Kind.WRITE_THEN_DROP),
                () -> post.send(letter(BODY), id, basis()));
        post.send(letter(BODY), id, basis());
        assertThat(simulator.received().effects(id.toString())).isEqualTo(1);
    }

    @Test
    void saysThatAnAuthorityHasNoSuchBox() {
        failsAs(Kind.REFUSED, () -> post.send(letter("99900002"), id, basis()));
    }

    @Test
    void sendsNothingToWhatIsNoAuthority() {
        failsAs(Kind.INVALID, () -> post.send(letter("12"), id, basis()));
        assertThat(simulator.received().requests()).isEmpty();
    }

    private static AuthorityLetter letter(String cvr) {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1);
        return new AuthorityLetter(
                cvr,
                "Klage i sag MV-2026-000123-4",
                new AttachedFile("Klage.pdf", "application/pdf", pdf),
                List.of(
                        new AttachedFile("regning.jpg", "image/jpeg", pdf),
                        new AttachedFile(
                                "brev.docx",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                pdf)));
    }
}
