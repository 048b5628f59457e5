package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.Letter;
import dk.medvind.letters.Letters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Decisions that were sent with an error in them, from the first word to the new letter, on a real
 * database, engine and outside systems over the wire.
 */
@OnMedvindWithOutsideSystems
class CorrectionCaseTest {

    @Autowired BeanFactory beans;
    @Autowired Corrections corrections;
    @Autowired MockMvc web;

    private ComplainantAtWork work;

    @BeforeEach
    void logIn() {
        work = ComplainantAtWork.in(beans);
    }

    @Test
    void aSlipOfThePenIsPutRightByItsAuthorWithALetterThatNamesTheOldOne() {
        CaseNumber number = work.refused();
        corrects(
                work.decider(),
                number,
                CorrectionError.CLERICAL,
                Map.of("reasons", "Udgiften kan vente til foråret."));
        untilReplaced(number);
        List<Letter> letters = letters(number);
        assertThat(letters.get(0).title()).isEqualTo("Rettet afgørelse");
        assertThat(Letters.replacements(letters))
                .singleElement()
                .satisfies(
                        replaced -> {
                            assertThat(replaced.holds()).isEqualTo(letters.get(0));
                            assertThat(replaced.old().title())
                                    .isEqualTo("Afgørelse om hjælp til en udgift");
                        });
        assertThat(work.happened(number)).contains("CORRECTION_ENDED", "DOMUS_INFORMED");
        assertThat(work.happened(number)).doesNotContain("PAID");
        assertThat(work.overview(number).mayComplain()).as("about the new decision").isTrue();
    }

    @Test
    void bothPagesSayWhichLetterHolds() throws Exception {
        CaseNumber number = work.refused();
        corrects(
                work.decider(),
                number,
                CorrectionError.LAW,
                Map.of("reasons", "Udgiften kan vente til foråret."));
        untilReplaced(number);
        page(work.decider().acting(), "/sagsbehandling/sager/" + number)
                .andExpect(content().string(containsString("Forkert lov eller begrundelse")))
                .andExpect(content().string(containsString("Der er en fejl.")))
                .andExpect(content().string(containsString("det gamle brev er erstattet")))
                .andExpect(content().string(containsString(">Erstattet<")));
        page(work.citizen().acting(), "/borger/sager/" + number)
                .andExpect(content().string(containsString("Din afgørelse er rettet")))
                .andExpect(content().string(containsString("gælder ikke mere")))
                .andExpect(content().string(not(containsString("Der er en fejl."))));
    }

    @Test
    void aSlipOfThePenChangesNoAmount() {
        CaseNumber number = work.decided(ExampleAnswers.partly("500.00"));
        assertThatThrownBy(
                        () ->
                                corrects(
                                        work.decider(),
                                        number,
                                        CorrectionError.CLERICAL,
                                        Map.of("amount", new BigDecimal("600.00"))))
                .hasMessageContaining("not-clerical");
    }

    @Test
    void whatWasTooLittleIsPaidAndNoMoreThanThat() {
        CaseNumber number = work.decided(ExampleAnswers.partly("500.00"));
        work.until("the first money", () -> work.happened(number).contains("PAID"));
        corrects(
                work.colleague(),
                number,
                CorrectionError.AMOUNT,
                Map.of("amount", new BigDecimal("800.00")));
        untilReplaced(number);
        assertThat(money(number))
                .containsExactly(new BigDecimal("500.00"), new BigDecimal("300.00"));
    }

    @Test
    void nobodyIsWorseOffBeforeTheyWereHeard() {
        CaseNumber number = work.decided(ExampleAnswers.partly("500.00"));
        work.until("the first money", () -> work.happened(number).contains("PAID"));
        var less = Map.<String, Object>of("amount", new BigDecimal("300.00"));
        WorkItem task = begin(work.decider(), number, CorrectionError.AMOUNT);
        assertThatThrownBy(() -> work.decider().complete(task, answers(number, less)))
                .hasMessageContaining("nothing-put");
        work.decider()
                .complete(
                        task,
                        answers(number, less)
                                .with("hearingText", "Vi har talt en regning med to gange."));
        work.until(
                "the citizen is asked",
                () -> work.citizen().view(number).waitsFor("commentOnCorrection"));
        assertThat(work.letterTitles(number))
                .contains("Sig din mening, før vi retter en afgørelse");
        work.citizen()
                .write(
                        number,
                        Task.CORRECTION,
                        Answers.of(
                                Map.of(
                                        "correctionAnswer",
                                        "COMMENTS",
                                        "correctionComments",
                                        "Det er to forskellige regninger.")));
        work.citizen().send(number, Task.CORRECTION);

        WorkItem again = work.decider().awaitTask(number, "correctDecision");
        assertThatThrownBy(
                        () ->
                                work.decider()
                                        .complete(
                                                again,
                                                answers(
                                                                number,
                                                                Map.of(
                                                                        "amount",
                                                                        new BigDecimal("100.00")))
                                                        .with("hearingText", "")))
                .as("less than they were heard about")
                .hasMessageContaining("nothing-put");
        work.decider().complete(again, answers(number, less));
        work.decider()
                .complete(
                        work.decider().awaitTask(number, "carryOutCorrection"),
                        Answers.of(
                                Map.of(
                                        "doneOn",
                                        LocalDate.now(WorkList.COPENHAGEN),
                                        "doneNote",
                                        "Kravet er frafaldet.")));
        untilReplaced(number);
        assertThat(money(number)).containsExactly(new BigDecimal("500.00"));
    }

    @Test
    void whatIsAboveTheLimitIsApprovedBySomebodyElse() {
        CaseNumber number =
                work.citizen()
                        .apply(ExampleAnswers.urgent().with("amount", new BigDecimal("60000.00")));
        work.decider()
                .complete(
                        work.decider().awaitTask(number, "assessApplication"),
                        ExampleAnswers.partly("500.00"));
        work.until(
                "it is sent and paid",
                () ->
                        work.happened(number)
                                .containsAll(List.of("NOTIFIED", "PAID", "DOMUS_INFORMED")));
        corrects(
                work.decider(),
                number,
                CorrectionError.AMOUNT,
                Map.of("amount", new BigDecimal("60000.00")));
        var leader =
                CaseworkerAtWork.in(
                        beans,
                        ExampleActors.in(beans)
                                .leader(Administration.SOCIAL, "Borgercenter Voksne"));
        WorkItem approval = leader.awaitTask(number, "approveDecision");
        var approve = Answers.of(Map.of("approval", "APPROVE"));
        assertThatThrownBy(() -> work.decider().complete(approval, approve))
                .hasMessageContaining("approve.own");
        assertThat(letters(number)).noneMatch(letter -> letter.title().startsWith("Rettet"));
        leader.complete(approval, approve);
        untilReplaced(number);
        assertThat(money(number))
                .containsExactly(new BigDecimal("500.00"), new BigDecimal("59500.00"));
    }

    @Test
    void aFoundErrorThatWasNoneChangesNothing() {
        CaseNumber number = work.refused();
        WorkItem task = begin(work.colleague(), number, CorrectionError.LAW);
        work.colleague().complete(task, Answers.of(Map.of("correctionResult", "NO_CORRECTION")));
        assertThat(work.overview(number).mayComplain()).isTrue();
        assertThat(letters(number)).noneMatch(letter -> letter.replacedBy() != null);
        assertThat(refusal(number)).isEmpty();
    }

    @Test
    void nothingIsCorrectedTwiceAtOnce() {
        CaseNumber number = work.refused();
        begin(work.decider(), number, CorrectionError.LAW);
        assertThat(refusal(number)).contains("applications.correction.refused.under-way");
    }

    @Test
    void whatWasNotSentIsTakenBackInstead() {
        CaseNumber number = work.citizen().apply(ExampleAnswers.urgent());
        assertThat(refusal(number)).contains("applications.correction.refused.not-decided");
    }

    @Test
    void aComplaintThatIsLookedAtChangesTheDecisionInstead() {
        CaseNumber number = work.refused();
        WorkItem task = begin(work.decider(), number, CorrectionError.LAW);
        work.complains(number, "Jeg er uenig.");
        assertThatThrownBy(() -> work.decider().complete(task, answers(number, Map.of())))
                .hasMessageContaining("complaint");
        work.decider().complete(task, Answers.of(Map.of("correctionResult", "NO_CORRECTION")));
        assertThat(refusal(number)).contains("applications.correction.refused.complaint");
    }

    @Test
    void anotherAdministrationKnowsOfNothing() {
        CaseNumber number = work.refused();
        var stranger =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Borgerservice");
        try (var scope = Scopes.open(stranger)) {
            assertThatThrownBy(
                            () ->
                                    corrections.begin(
                                            stranger, number, CorrectionError.LAW, "Forkert."))
                    .isInstanceOf(NotFoundForYou.class);
        }
    }

    private ResultActions page(ActingContext who, String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path).with(SignedInAs.actor(who)));
    }

    private void corrects(
            CaseworkerAtWork who,
            CaseNumber number,
            CorrectionError error,
            Map<String, ?> changed) {
        WorkItem task = begin(who, number, error);
        who.complete(task, answers(number, changed));
    }

    private WorkItem begin(CaseworkerAtWork who, CaseNumber number, CorrectionError error) {
        UUID task;
        try (var scope = Scopes.open(who.acting())) {
            task = corrections.begin(who.acting(), number, error, "Der er en fejl.");
        }
        WorkItem open = who.awaitTask(number, "correctDecision");
        assertThat(open.id()).isEqualTo(task);
        assertThat(open.assignee())
                .as("whoever found it goes on")
                .isEqualTo(who.acting().actor().id());
        return open;
    }

    /** The form as it is shown, with this changed. */
    private Answers answers(CaseNumber number, Map<String, ?> changed) {
        var shown =
                Scopes.as(
                        work.decider().acting(),
                        () ->
                                work.decider()
                                        .tasks()
                                        .prefill(
                                                work.decider()
                                                        .awaitTask(number, "correctDecision")));
        return shown.with("correctionResult", "CORRECT")
                .with("whatWasWrong", "Der stod noget forkert.")
                .with("worse", "NO")
                .with(Answers.of(changed));
    }

    private Optional<String> refusal(CaseNumber number) {
        return Scopes.as(
                        work.decider().acting(),
                        () -> corrections.refused(work.decider().acting(), number))
                .map(TaskRefused::messageKey);
    }

    private void untilReplaced(CaseNumber number) {
        work.until(
                "the correction is over", () -> work.happened(number).contains("CORRECTION_ENDED"));
    }

    private List<Letter> letters(CaseNumber number) {
        var id = work.citizen().view(number).id();
        var letters = beans.getBean(Letters.class);
        return Scopes.as(work.citizen().acting(), () -> letters.of(work.citizen().acting(), id));
    }

    private List<BigDecimal> money(CaseNumber number) {
        var applications = beans.getBean(Applications.class);
        return Scopes.as(
                        work.citizen().acting(),
                        () -> applications.money(work.citizen().acting(), number))
                .stream()
                .map(OnItsWay::amount)
                .toList();
    }
}
