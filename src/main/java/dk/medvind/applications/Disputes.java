package dk.medvind.applications;

import dk.medvind.forms.SummaryView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a citizen said something else than a register: both stand, and nothing waits for it. */
@Component
class Disputes {

    private final SentForms sentForms;
    private final HeldAnswers heldAnswers;

    Disputes(SentForms sentForms, HeldAnswers heldAnswers) {
        this.sentForms = sentForms;
        this.heldAnswers = heldAnswers;
    }

    /**
     * A question with two answers.
     *
     * @param register what the register held, and where it is from
     * @param reason the citizen's own words; null when none were given
     */
    record Dispute(
            String question, List<String> citizen, List<String> register, @Nullable String reason) {

        @Override
        public String toString() {
            return "Dispute[hidden]";
        }
    }

    List<Dispute> of(Application subject, Locale locale) {
        return sentForms.of(subject).stream()
                .flatMap(
                        sent -> {
                            var summary = sentForms.summary(subject, sent, locale);
                            return sent.held().stream()
                                    .filter(held -> heldAnswers.differs(held, sent.answers()))
                                    .flatMap(held -> dispute(sent, summary, held));
                        })
                .toList();
    }

    private static Stream<Dispute> dispute(
            SentForms.Copy sent, SummaryView summary, HeldAnswer held) {
        return summary.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.key().equals(held.question()))
                .map(
                        row ->
                                new Dispute(
                                        row.label(),
                                        row.lines(),
                                        row.held(),
                                        reason(sent, held.question())));
    }

    private static @Nullable String reason(SentForms.Copy sent, String question) {
        return sent.form().fields().stream()
                .filter(field -> question.equals(field.question().properties().get("reasonFor")))
                .findFirst()
                .flatMap(field -> sent.answers().text(field.key()))
                .orElse(null);
    }
}
