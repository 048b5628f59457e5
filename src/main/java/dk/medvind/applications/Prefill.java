package dk.medvind.applications;

import dk.medvind.applications.RegisterQuestions.Question;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Field;
import dk.medvind.forms.Form;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the registers hold about the applicant of a draft, so that nobody is asked for it. A
 * register is asked when a question appears that it could answer; one that is silent, slow or wrong
 * leaves its questions open, and is asked again later.
 */
@Component
class Prefill {

    /** So long a register that did not answer is left alone. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** So long what a register told is not asked for again. */
    private static final Duration FRESH = Duration.ofDays(7);

    /** So long what a register told is good enough to be sent without asking again. */
    private static final Duration RECENT = Duration.ofHours(1);

    private final RegisterQuestions questions;
    private final OwnValueRows rows;
    private final Clock clock;

    Prefill(RegisterQuestions questions, OwnValueRows rows, Clock clock) {
        this.questions = questions;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What is known already of what the form asks; the rest is asked for meanwhile.
     *
     * @param answers so far: no register is asked for the sake of a question that is hidden
     */
    List<RegisterValue> of(Application subject, Form form, Answers answers) {
        Set<OwnRegister> wanted = wanted(form.fields());
        if (wanted.isEmpty()) {
            return List.of();
        }
        var told = rows.of(subject.id());
        if (wanted.stream().anyMatch(register -> isDue(told.get(register), FRESH))) {
            wanted = wanted(form.judge(answers).shown());
        }
        ask(subject, wanted, told, FRESH);
        return told.values().stream()
                .map(OwnValueRows.Told::values)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Asks anew, in the background, what was not told just now. */
    void renew(Application subject, Form form, Answers answers) {
        ask(subject, wanted(form.judge(answers).shown()), rows.of(subject.id()), RECENT);
    }

    void discard(Application subject) {
        rows.discard(subject.id());
    }

    private void ask(
            Application subject,
            Set<OwnRegister> wanted,
            Map<OwnRegister, OwnValueRows.Told> told,
            Duration good) {
        wanted.stream()
                .flatMap(register -> question(subject.id(), register, told).stream())
                .distinct()
                .filter(question -> isDue(told.get(question.register()), good))
                .forEach(
                        question -> questions.ask(question, subject.party(), subject.caseNumber()));
    }

    private static Set<OwnRegister> wanted(List<Field> questions) {
        return questions.stream()
                .map(field -> field.question().prefill())
                .filter(Objects::nonNull)
                .map(OwnRegister::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /**
     * What to ask now: the register itself, or the one whose answer it takes first; nothing if that
     * one did not tell what to ask after.
     */
    private static Optional<Question> question(
            UUID application, OwnRegister register, Map<OwnRegister, OwnValueRows.Told> told) {
        OwnRegister first = register.first();
        if (first == null) {
            return Optional.of(new Question(application, register, ""));
        }
        var before = told.get(first);
        if (before == null || before.values() == null) {
            return Optional.of(new Question(application, first, ""));
        }
        return before.values().stream()
                .filter(value -> value.name().equals(register.by()))
                .map(RegisterValue::text)
                .filter(Objects::nonNull)
                .findFirst()
                .map(by -> new Question(application, register, by));
    }

    private boolean isDue(OwnValueRows.@Nullable Told told, Duration good) {
        return told == null
                || told.at().plus(told.values() == null ? PAUSE : good).isBefore(clock.instant());
    }
}
