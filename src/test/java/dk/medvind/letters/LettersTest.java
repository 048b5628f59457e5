package dk.medvind.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleApplications;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.Simulators;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@ContextConfiguration(initializers = OnRealPostgres.class)
class LettersTest {

    static final Simulators OUTSIDE = start();

    static Simulators start() {
        try {
            return Simulators.start(Files.createTempDirectory("certificates"), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        OUTSIDE.properties().forEach((name, value) -> settings.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        OUTSIDE.close();
    }

    @Autowired Letters letters;
    @Autowired Documents documents;
    @Autowired BeanFactory beans;

    ActingContext ane;
    ActingContext bo;
    UUID application;

    @BeforeEach
    void anApplication() {
        var actors = ExampleActors.in(beans);
        ane = actors.citizen("641184-0121", "Ane Eksempel");
        bo = actors.citizen("830691-0184", "Bo Eksempel");
        application = ExampleApplications.in(beans).draftOf(ane);
    }

    @AfterEach
    void well() {
        OUTSIDE.reset();
    }

    @Test
    void aLetterReachesDigitalPostOnceAndCountsFromTheSameDay() {
        var id = receipt();
        var letter = only();

        var delivery = sendDigitally(id);
        var again = sendDigitally(id);

        assertThat(again).isEqualTo(delivery);
        assertThat(delivery.notifiedOn()).isEqualTo(LocalDate.now(Wording.COPENHAGEN));
        assertThat(OUTSIDE.digitalPost().subject(letter.messageId().toString()))
                .contains("Vi har fået din ansøgning");
        assertThat(OUTSIDE.digitalPost().received().effects(letter.messageId().toString())).isOne();
    }

    @Test
    void aLostAnswerIsRepeatedUnderTheSameMessageId() {
        var id = receipt();
        OUTSIDE.digitalPost().misbehaveOnce(Fault.of(Fault.Kind.WRITE_THEN_DROP));

        assertThatThrownBy(() -> sendDigitally(id)).isInstanceOf(OutsideSystemFailed.class);
        assertThat(only().sent()).isFalse();
        sendDigitally(id);

        assertThat(OUTSIDE.digitalPost().received().effects(only().messageId().toString())).isOne();
    }

    @Test
    void aPrintedLetterCountsSomeWeekdaysLater() {
        var id = receipt();

        var delivery =
                Scopes.asSystem(
                        () ->
                                letters.print(
                                        id,
                                        List.of("Eksempelvej 1", "2300 København S"),
                                        6,
                                        basis(id)));

        assertThat(delivery.channel()).isEqualTo(LetterChannel.PRINT);
        assertThat(delivery.notifiedOn())
                .isEqualTo(Weekdays.after(LocalDate.now(Wording.COPENHAGEN), 6));
        assertThat(OUTSIDE.print().received().effects(only().messageId().toString())).isOne();
    }

    @Test
    void theCitizenSeesALetterWhenItIsSentAndNobodyElseDoes() throws IOException {
        var id = receipt();
        assertThat(Scopes.as(ane, () -> letters.of(ane, application))).isEmpty();
        assertThat(Scopes.as(ane, () -> letters.toSelf(ane)))
                .extracting(Letter::id)
                .doesNotContain(id);

        sendDigitally(id);

        assertThat(Scopes.as(ane, () -> letters.toSelf(ane))).extracting(Letter::id).contains(id);
        assertThat(Scopes.as(bo, () -> letters.toSelf(bo))).isEmpty();
        assertThat(Scopes.as(bo, () -> letters.of(bo, application))).isEmpty();
        var document = only().documentId();
        assertThatThrownBy(() -> Scopes.as(bo, () -> documents.open(bo, document)))
                .isInstanceOf(NotFoundForYou.class);
        try (var scope = Scopes.open(ane)) {
            byte[] pdf = documents.open(ane, document).content().readAllBytes();
            assertThat(PdfUa.text(pdf)).contains("Vi har fået din ansøgning", "Ane Eksempel");
        }
    }

    @Test
    void aRefusedLetterLeavesNothingBehind() {
        var model = new HashMap<>(receiptModel());
        model.put("subject", "[indsæt udgift]");

        assertThatThrownBy(() -> compose(model)).isInstanceOf(LetterRefused.class);
        assertThat(Scopes.asSystem(() -> letters.of(staff(), application))).isEmpty();
    }

    private UUID receipt() {
        return compose(receiptModel());
    }

    private UUID compose(Map<String, Object> model) {
        return Scopes.asSystem(
                () ->
                        letters.compose(
                                LetterRequest.of(
                                        application,
                                        LetterKind.RECEIPT,
                                        "single-benefit/receipt",
                                        ExampleLetters.DANISH,
                                        model)));
    }

    private static Map<String, Object> receiptModel() {
        return Map.of(
                "subject",
                "briller",
                "receivedAt",
                Instant.parse("2026-12-01T09:00:00Z"),
                "decisionDue",
                LocalDate.of(2026, 12, 29),
                "urgent",
                false,
                "copy",
                List.of());
    }

    private Delivery sendDigitally(UUID id) {
        return Scopes.asSystem(() -> letters.sendByDigitalPost(id, 0, basis(id)));
    }

    private Letter only() {
        var all = Scopes.asSystem(() -> letters.of(staff(), application));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static ActingContext staff() {
        return ActingContext.staff(
                new dk.medvind.identity.Actor(
                        UUID.randomUUID(),
                        "Karla",
                        java.util.Set.of(dk.medvind.identity.Role.CASEWORKER),
                        dk.medvind.identity.Administration.SOCIAL,
                        "Borgercenter Voksne"));
    }

    private static CallBasis basis(UUID letter) {
        return new CallBasis("MV-2026-000123-4", "lov om Digital Post § 7", "letter:" + letter);
    }
}
