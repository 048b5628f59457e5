package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the form of health cards and changes of doctor asks, of whom and when. */
class HealthCardFormsTest {

    private static final Map<String, String> NEAR = Map.of("value", "034512", "label", "Læge");
    private static final Map<String, String> OTHER = Map.of("value", "OTHER", "label", "Anden");
    private static final Map<String, String> PAY = Map.of("value", "PAY", "label", "Ja");
    private static final Map<String, String> DISPUTE = Map.of("value", "DISPUTE", "label", "Nej");

    @Test
    void aCardThatComesByItselfIsNotOrderedAsWell() {
        assertThat(pages(changes(), free())).doesNotContain("Dit kort");
        assertThat(text()).contains("et nyt kort af sig selv", "Du skal ikke også bestille");
    }

    @Test
    void nobodyChoosesADoctorWhoTakesNoNewPatients() {
        Answers closed = changes().with("doctor", "036117");
        assertThat(wrong(closed, free())).containsExactly("doctor");
        assertThat(wrong(changes().with("doctor", "034512"), free())).isEmpty();
    }

    @Test
    void whoDoesNotFindTheDoctorWritesAName() {
        Answers other = changes().with("doctor", "OTHER");
        assertThat(wrong(other, free())).isEmpty();
        assertThat(asks(other, free(), "doctorName")).isTrue();
        assertThat(asks(changes().with("doctor", "034512"), free(), "doctorName")).isFalse();
    }

    @Test
    void theFeeIsSaidBeforeItIsSentAndCanBeDisputed() {
        Answers lost = HealthCardAnswers.lostCard();
        assertThat(pages(lost, withFee())).contains("Det koster det");
        assertThat(wrong(lost.with("feeView", null), withFee())).containsExactly("feeView");
        assertThat(wrong(lost.with("feeView", "DISPUTE"), withFee())).isEmpty();
        assertThat(asks(lost.with("feeView", "DISPUTE"), withFee(), "feeReason")).isTrue();
    }

    @Test
    void whatIsFreeAsksForNoFee() {
        assertThat(pages(changes(), free())).doesNotContain("Det koster det");
    }

    @Test
    void theChildsBirthdayIsAskedForAndNoCprNumber() {
        Answers child = HealthCardAnswers.lostCard().with("forWhom", "CHILD");
        assertThat(wrong(child, withFee())).containsExactly("childName", "childBirthday");
        assertThat(text()).doesNotContain("barnets CPR");
    }

    @Test
    void whoKnowsNothingCanSendAllTheSame() {
        Answers nothing = Answers.of(Map.of("purpose", "DONT_KNOW", "forWhom", "DONT_KNOW"));
        assertThat(wrong(nothing, free())).isEmpty();
    }

    @Test
    void whoIsGivenNothingToChooseFromIsStoppedByNothing() {
        assertThat(form().validate(changes())).isEmpty();
    }

    private static Answers changes() {
        return Answers.of(
                Map.of(
                        "purpose", "CHANGE_DOCTOR",
                        "forWhom", "ME",
                        "changeReason", "MOVED"));
    }

    private static Map<String, Object> free() {
        return Map.of("doctors", List.of(NEAR, OTHER), "feeChoices", List.of());
    }

    private static Map<String, Object> withFee() {
        return Map.of("doctors", List.of(), "feeChoices", List.of(PAY, DISPUTE));
    }

    private static List<String> pages(Answers answers, Map<String, Object> given) {
        return form().given(given).pages(answers).stream()
                .map(FormPage::title)
                .map(title -> title == null ? "" : title.danish())
                .toList();
    }

    private static List<String> wrong(Answers answers, Map<String, Object> given) {
        return form().given(given).validate(answers).stream().map(FieldError::key).toList();
    }

    private static boolean asks(Answers answers, Map<String, Object> given, String question) {
        Form form = form().given(given);
        return form.clean(answers.with(question, "svar")).keys().contains(question);
    }

    private static Form form() {
        return Form.parse("health-card/application.form", bytes());
    }

    private static String text() {
        return new String(bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes() {
        try {
            return Files.readAllBytes(Path.of("forms/health-card/application.form"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
