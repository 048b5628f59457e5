package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.AskedItem.Target;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.fileaccess.FileDesk;
import dk.medvind.applications.fileaccess.Ground;
import dk.medvind.applications.fileaccess.Marking;
import dk.medvind.applications.fileaccess.Marking.Saying;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import dk.medvind.workflow.Processes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A caseworker asks for single things with a cause, and the citizen answers those very things. */
@OnMedvindWithOutsideSystems
class CitizenIsAskedTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired BeanFactory beans;
    @Autowired ApplicationRows applications;
    @Autowired Supplements supplements;
    @Autowired SupplementLetters letters;
    @Autowired Dossier dossier;
    @Autowired CasePage casePage;
    @Autowired Processes processes;
    @Autowired FileDesk desk;
    @Autowired Marking marking;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate inTransaction;

    private CitizenAtWork citizen;
    private CaseworkerAtWork caseworker;

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @BeforeEach
    void logIn() {
        LocaleContextHolder.setLocale(CaseWords.DANISH);
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
    }

    @Test
    void theCitizenCorrectsTheVeryFieldAndTheOldAnswerStandsBesideIt() {
        CaseNumber number = asked(field("amount", "DOES_NOT_ADD_UP"));
        OpenForm open = citizen.open(number, Task.SUPPLEMENT);
        assertThat(open.answers().number("again_amount").orElseThrow())
                .as("begun with what was answered before")
                .isEqualByComparingTo("1800");

        citizen.write(
                number,
                Task.SUPPLEMENT,
                open.answers()
                        .with("again_amount", new BigDecimal("2100.50"))
                        .with("cannotGet", "NO"));
        citizen.send(number, Task.SUPPLEMENT);

        AskedPanel.Row row = panel(number).answered().get(0).rows().get(0);
        assertThat(row.cause()).isEqualTo(ReturnCause.DOES_NOT_ADD_UP);
        assertThat(row.before()).containsExactly("1.800 kr.");
        assertThat(row.now()).containsExactly("2.100,50 kr.");
        assertThat(row.changed()).isTrue();
    }

    @Test
    void whatWasCorrectedOnceIsWhatIsAskedAboutTheNextTime() {
        CaseNumber number = asked(field("amount", "DOES_NOT_ADD_UP"));
        answers(number, Map.of("again_amount", new BigDecimal("2100")));
        caseworker.complete(
                caseworker.awaitTask(number, "assessApplication"), field("amount", "UNCLEAR"));
        awaitAsked(number);
        assertThat(citizen.open(number, Task.SUPPLEMENT).answers().number("again_amount"))
                .contains(new BigDecimal("2100"));
    }

    @Test
    void anAnswerThatIsExemptIsAskedForAndNotShown() {
        CaseNumber number = asked(field("amount", "DOES_NOT_ADD_UP"));
        ActingContext office = caseworker.acting();
        Scopes.as(office, () -> desk.look(office, number)).parts().stream()
                .filter(part -> part.lines().contains("1.800 kr."))
                .forEach(part -> exempts(number, part.name()));

        OpenForm open = citizen.open(number, Task.SUPPLEMENT);
        assertThat(open.answers().number("again_amount")).isEmpty();
    }

    private void exempts(CaseNumber number, String part) {
        try (var scope = Scopes.open(caseworker.acting())) {
            marking.mark(
                    caseworker.acting(),
                    number,
                    Set.of(part),
                    new Saying(Ground.SELF, "Der er grund til det.", "", false));
        }
    }

    @Test
    void theLetterSaysWhatAndWhyInWordsAndTheReportsGetCodes() {
        CaseNumber number =
                asked(
                        with(
                                field("amount", "DOES_NOT_ADD_UP"),
                                1,
                                "PAPER:PRICE_QUOTE",
                                "UNREADABLE",
                                "Billedet er <b>for mørkt</b> {{1+1}}."));
        List<Map<String, Object>> things =
                inSystem(number, s -> letters.items(s, supplements.current(s)));
        assertThat(things)
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .containsEntry("what", "Hvad koster det?")
                                        .containsEntry(
                                                "why",
                                                "Det passer ikke med noget andet, vi har fået."),
                        second ->
                                assertThat(second)
                                        .containsEntry("what", "Tilbud eller pris")
                                        .containsEntry(
                                                "words", "Billedet er <b>for mørkt</b> {{1+1}}."));
        UUID id = citizen.view(number).id();
        List<String> codes =
                inSystem(
                        number,
                        s ->
                                sql.sql(
                                                "select concat_ws(' ', reason, target, about)"
                                                        + " from asked_item where application_id = ? order by number")
                                        .param(id)
                                        .query(String.class)
                                        .list());
        assertThat(codes)
                .containsExactly("DOES_NOT_ADD_UP FIELD amount", "UNREADABLE PAPER PRICE_QUOTE");
    }

    @Test
    void aQuestionMustPointAtSomethingThatIsThereHaveACauseAndBeAskedOnce() {
        CaseNumber number = citizen.apply(ExampleAnswers.urgent());
        WorkItem task = caseworker.awaitTask(number, "assessApplication");
        refused(task, field("noSuchQuestion", "UNCLEAR"), "applications.asked.not-there");
        refused(task, one("PAPER:HEALTH_RECORD", "MISSING", null), "applications.asked.not-there");
        refused(task, one("NONSENSE", "MISSING", null), "applications.asked.not-there");
        refused(task, field("amount", "BECAUSE"), "applications.asked.no-cause");
        refused(task, one("OTHER", "UNCLEAR", "  "), "applications.asked.no-words");
        refused(
                task,
                with(field("amount", "UNCLEAR"), 1, "FIELD:amount", "MISSING", null),
                "applications.asked.twice");
    }

    @Test
    void aDayToAnswerAfterTheCitizensOwnLastDayIsWarnedAgainstAndTheChoiceKept() {
        LocalDate critical = LocalDate.now().plusDays(20);
        CaseNumber number =
                citizen.apply(
                        ExampleAnswers.urgent()
                                .with("hasCriticalDate", "YES")
                                .with("criticalDate", critical)
                                .with("criticalReason", "Så er tilbuddet væk."));
        WorkItem task = caseworker.awaitTask(number, "assessApplication");
        Answers late = field("amount", "UNCLEAR").with("answerBy", critical.plusDays(1));
        refused(task, late, "applications.asked.after-critical-day");
        refused(
                task,
                late.with("answerBy", LocalDate.now().minusDays(1)),
                "applications.reach.deadline-past");
        caseworker.complete(task, late.with("afterCriticalDay", true));
        awaitAsked(number);
        AskedPanel.Waiting waiting = panel(number).waiting();
        assertThat(waiting).isNotNull();
        assertThat(waiting.due()).isEqualTo(critical.plusDays(1));
        assertThat(waiting.afterCriticalDay()).isTrue();
        assertThat(waiting.knowingly()).isTrue();
    }

    @Test
    void anAnswerAfterTheDeadlineCountsAndASecondOneDoesNot() {
        CaseNumber number = asked(field("amount", "UNCLEAR"));
        deadlinePasses(number);
        assertThat(citizen.view(number).waitsFor("provideSupplement")).isFalse();
        assertThat(citizen.view(number).mayAnswer()).isTrue();

        answers(number, Map.of("again_amount", new BigDecimal("1700")));
        caseworker.awaitTask(number, "assessApplication");
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.READY_FOR_ASSESSMENT);
        assertThatThrownBy(() -> citizen.open(number, Task.SUPPLEMENT))
                .isInstanceOf(FormClosed.class);
    }

    @Test
    void theCaseGoesOnWithoutAnAnswerOnlyWhenItsTimeIsOverAndTheCitizenWasTold() {
        CaseNumber number = asked(field("amount", "UNCLEAR"));
        deadlinePasses(number);
        WorkItem task = caseworker.awaitTask(number, "reachCitizen");
        Answers without = reached("AVAILABLE_BASIS", "CITIZEN_ONLY");
        refused(task, without, "applications.reach.too-early");

        inSystem(
                number,
                s ->
                        dossier.add(
                                s,
                                Kind.SUPPLEMENT_ASKED,
                                "round-1",
                                Map.of("due", "2026-01-01T22:59:00Z"),
                                ActingContext.system()));
        refused(task, without, "applications.reach.not-told");

        inSystem(
                number,
                s ->
                        dossier.add(
                                s,
                                Kind.LETTER_WRITTEN,
                                "renewSupplement:round-1",
                                new Mail.Written(
                                        "renewSupplement:round-1",
                                        dossier.newest(s, Kind.LETTER_WRITTEN, Mail.Written.class)
                                                .orElseThrow()
                                                .letter()),
                                ActingContext.system()));
        refused(
                task,
                without.with("elsewhere", "CAN_BE_FETCHED"),
                "applications.reach.elsewhere.CAN_BE_FETCHED");
        refused(task, without.with("elsewhere", null), "applications.reach.no-elsewhere");
        caseworker.complete(task, without);
        caseworker.awaitTask(number, "assessApplication");
        assertThat(panel(number).reached().get(0).elsewhere()).isEqualTo(Elsewhere.CITIZEN_ONLY);
    }

    @Test
    void aFieldThatTheFormHasNoMoreIsAnsweredInWords() {
        var gone = new AskedItem(ReturnCause.UNCLEAR, Target.FIELD, "goneQuestion", "Hvad nu?");
        CaseNumber number = asked(field("amount", "UNCLEAR"));
        inSystem(
                number,
                s ->
                        dossier.add(
                                s,
                                Kind.ASSESSED,
                                "round-9",
                                SupplementRequest.of(List.of(gone), null),
                                ActingContext.system()));
        OpenForm open = citizen.open(number, Task.SUPPLEMENT);
        assertThat(open.form().field("again_goneQuestion"))
                .get()
                .satisfies(field -> assertThat(field.kind()).isEqualTo("textarea"));
    }

    @Test
    void whatWasAskedBeforeThereWereCausesCanStillBeRead() {
        var old =
                JsonMapper.builder()
                        .build()
                        .readValue(
                                "{\"documents\":[\"BANK_3M\"],\"question\":null}",
                                SupplementRequest.class);
        assertThat(old.items())
                .containsExactly(new AskedItem(ReturnCause.MISSING, Target.PAPER, "BANK_3M", null));
    }

    private CaseNumber asked(Answers question) {
        CaseNumber number = citizen.apply(ExampleAnswers.urgent());
        caseworker.complete(caseworker.awaitTask(number, "assessApplication"), question);
        awaitAsked(number);
        return number;
    }

    private void awaitAsked(CaseNumber number) {
        await("the citizen is asked")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> citizen.view(number).waitsFor("provideSupplement"));
    }

    private void answers(CaseNumber number, Map<String, Object> corrected) {
        Answers begun = citizen.open(number, Task.SUPPLEMENT).answers();
        citizen.write(
                number, Task.SUPPLEMENT, begun.with(Answers.of(corrected)).with("cannotGet", "NO"));
        citizen.send(number, Task.SUPPLEMENT);
    }

    /** The timer goes off; it may be gone while it is moved once more. */
    private void deadlinePasses(CaseNumber number) {
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(ProcessEngineException.class)
                .until(
                        () -> {
                            try (var scope = Scopes.openSystem()) {
                                processes.moveTimer(
                                        number.value(),
                                        "supplementLate",
                                        Instant.now().minusSeconds(1));
                            }
                            return !citizen.view(number).waitsFor("provideSupplement");
                        });
        caseworker.awaitTask(number, "reachCitizen");
    }

    private void refused(WorkItem task, Answers answers, String sentence) {
        assertThatThrownBy(() -> caseworker.complete(task, answers))
                .isInstanceOf(TaskRefused.class)
                .hasMessage(sentence);
    }

    private static Answers reached(String outcome, String elsewhere) {
        return Answers.of(
                Map.of(
                        "attempts",
                        List.of("CALLED"),
                        "attemptNote",
                        "Ringede to gange.",
                        "elsewhere",
                        elsewhere,
                        "elsewhereNote",
                        "Ingen andre har det.",
                        "supplementOutcome",
                        outcome));
    }

    private static Answers field(String key, String cause) {
        return one("FIELD:" + key, cause, null);
    }

    private static Answers one(String about, String cause, @Nullable String words) {
        return with(Answers.of(Map.of("nextStep", "ASK_CITIZEN")), 0, about, cause, words);
    }

    private static Answers with(
            Answers before, int row, String about, String cause, @Nullable String words) {
        return before.with("asked", BigDecimal.valueOf(row + 1))
                .with("asked[" + row + "].about", about)
                .with("asked[" + row + "].cause", cause)
                .with("asked[" + row + "].words", words);
    }

    private AskedPanel.View panel(CaseNumber number) {
        return Scopes.as(
                        caseworker.acting(),
                        () -> casePage.open(caseworker.acting(), number.value()))
                .panels()
                .stream()
                .map(CasePage.Shown::model)
                .filter(AskedPanel.View.class::isInstance)
                .map(AskedPanel.View.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private <T> T inSystem(CaseNumber number, Function<Application, T> work) {
        return Scopes.asSystem(
                () ->
                        inTransaction.execute(
                                tx ->
                                        work.apply(
                                                applications.get(
                                                        ActingContext.system(),
                                                        Action.HANDLE,
                                                        number))));
    }
}
