package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.Dossier.Happening;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.documents.ExampleUploads;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Four eyes on a decision above the author's limit, on a real database and engine. */
@OnMedvindWithOutsideSystems
class ApprovalTest {

    private static final Answers APPROVE = Answers.of(Map.of("approval", "APPROVE"));

    @Autowired BeanFactory beans;
    @Autowired ApplicationRows applications;
    @Autowired ApprovalSteps approvals;
    @Autowired CasePage casePage;
    @Autowired Dossier dossier;
    @Autowired Documents documents;
    @Autowired TransactionTemplate inTransaction;
    @Autowired UserTasks tasks;

    private CitizenAtWork citizen;
    private CaseworkerAtWork author;
    private CaseworkerAtWork colleague;
    private CaseworkerAtWork leader;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        author = at(actors, "Sagsbehandler 1", "Borgercenter Voksne");
        colleague = at(actors, "Sagsbehandler 2", "Borgercenter Voksne");
        leader =
                CaseworkerAtWork.in(
                        beans, actors.leader(Administration.SOCIAL, "Borgercenter Voksne"));
    }

    @Test
    void nothingIsDecidedBeforeALeaderHasApprovedAndBothAreOnRecord() {
        CaseNumber number = proposed();
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.READY_FOR_ASSESSMENT);
        assertThat(story(number)).contains(Kind.PROPOSED).doesNotContain(Kind.DECIDED);

        leader.complete(leader.awaitTask(number, "approveDecision"), APPROVE);

        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(happenings(number))
                .filteredOn(each -> Set.of(Kind.PROPOSED, Kind.DECIDED).contains(each.kind()))
                .extracting(Happening::actor)
                .containsExactly("Sagsbehandler 1", "Leder 1");
        assertThat(decision(number).amount()).isEqualByComparingTo("12000");
        await("the letter goes out")
                .atMost(Duration.ofMinutes(1))
                .until(() -> story(number).contains(Kind.DECISION_SENT));
    }

    @Test
    void anAmountWithinTheLimitIsDecidedAtOnce() {
        CaseNumber number = assessed("10000");
        assertThat(story(number)).contains(Kind.DECIDED).doesNotContain(Kind.PROPOSED);
    }

    @Test
    void nobodyApprovesTheirOwnDecisionNotEvenALeader() {
        CaseNumber number = citizen.apply(costing("60000"));
        leader.complete(leader.awaitTask(number, "assessApplication"), granted("60000"));
        var task = leader.awaitTask(number, "approveDecision");
        assertRefused(leader, task, APPROVE, "applications.approve.own");
        assertThat(story(number)).doesNotContain(Kind.DECIDED);
        assertThat(leader.awaitTask(number, "approveDecision").assignee())
                .as("the task stays free for others")
                .isNull();
    }

    @Test
    void aColleagueMayApproveOnlyWhenNoLeaderHasAnsweredInTime() {
        CaseNumber number = proposed();
        var task = colleague.awaitTask(number, "approveDecision");
        assertRefused(colleague, task, APPROVE, "applications.approve.not-yet");
        nobodyAnswersInTime(number);
        nobodyAnswersInTime(number);
        assertRefused(author, task, APPROVE, "applications.approve.own");
        colleague.complete(task, APPROVE);
        assertThat(story(number)).containsOnlyOnce(Kind.APPROVAL_OPENED).contains(Kind.DECIDED);
    }

    @Test
    void somebodyOfAnotherTeamNeverApproves() {
        CaseNumber number = proposed();
        nobodyAnswersInTime(number);
        var stranger = at(ExampleActors.in(beans), "Sagsbehandler 3", "Borgercenter Handicap");
        var task = stranger.awaitTask(number, "approveDecision");
        assertThatThrownBy(() -> stranger.complete(task, APPROVE))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void whatIsSentBackComesToTheAuthorWithTheWordsAndEverythingWritten() {
        CaseNumber number = proposed();
        var task = leader.awaitTask(number, "approveDecision");
        assertRefused(
                leader,
                task,
                Answers.of(Map.of("approval", "SEND_BACK")),
                "applications.approve.no-words");
        leader.complete(
                task, Answers.of(Map.of("approval", "SEND_BACK", "words", "Tag husstanden med.")));

        WorkItem again = author.awaitTask(number, "assessApplication");
        Answers form = Scopes.as(author.acting(), () -> tasks.prefill(again));
        assertThat(form.number("lines[0].lineAmount")).contains(new BigDecimal("12000"));
        var panel = panel(author, number);
        assertThat(panel.back()).isNotNull();
        assertThat(panel.back().words()).isEqualTo("Tag husstanden med.");

        assertRefused(colleague, task, APPROVE, "applications.approve.sent-back");
        author.complete(again, form);
        leader.complete(leader.awaitTask(number, "approveDecision"), APPROVE);
        assertThat(story(number)).containsOnlyOnce(Kind.DECIDED);
    }

    @Test
    void aFileThatCameMeanwhileGoesToTheAuthorFirst() {
        CaseNumber number = proposed();
        var task = leader.awaitTask(number, "approveDecision");
        var id = citizen.view(number).id();
        new ExampleUploads(documents, citizen.acting(), id).store("tilbud.pdf", ExampleFiles.pdf());
        assertRefused(leader, task, APPROVE, "applications.approve.new-files");
        assertThat(panel(leader, number).newFiles()).containsExactly("tilbud.pdf");
        assertThat(story(number)).doesNotContain(Kind.DECIDED);
    }

    @Test
    void whoComesSecondIsToldWhatHappenedInstead() {
        CaseNumber approved = proposed();
        var task = leader.awaitTask(approved, "approveDecision");
        leader.complete(task, APPROVE);
        assertRefused(leader, task, APPROVE, "applications.approve.approved");

        CaseNumber withdrawn = proposed();
        var gone = leader.awaitTask(withdrawn, "approveDecision");
        citizen.withdraw(withdrawn);
        assertRefused(leader, gone, APPROVE, "applications.approve.withdrawn");
        assertThat(story(withdrawn)).doesNotContain(Kind.DECIDED);
    }

    private CaseworkerAtWork at(ExampleActors actors, String name, String team) {
        return CaseworkerAtWork.in(
                beans,
                actors.kept(
                        ActingContext.staff(
                                new Actor(
                                        UUID.randomUUID(),
                                        name,
                                        Set.of(Role.CASEWORKER),
                                        Administration.SOCIAL,
                                        team))));
    }

    /** A case whose decision waits for a leader. */
    private CaseNumber proposed() {
        return assessed("12000");
    }

    private CaseNumber assessed(String amount) {
        CaseNumber number = citizen.apply(costing(amount));
        author.complete(author.awaitTask(number, "assessApplication"), granted(amount));
        return number;
    }

    private static Answers costing(String amount) {
        return ExampleAnswers.urgent().with("amount", new BigDecimal(amount));
    }

    private void nobodyAnswersInTime(CaseNumber number) {
        try (var scope = Scopes.openSystem()) {
            approvals.openApprovalToFallback(number);
        }
    }

    private static Answers granted(String amount) {
        return ExampleAnswers.granted(amount);
    }

    private static void assertRefused(
            CaseworkerAtWork employee, WorkItem task, Answers answers, String sentence) {
        assertThatThrownBy(() -> employee.complete(task, answers))
                .isInstanceOfSatisfying(
                        TaskRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(sentence));
    }

    private ApprovalPanel.View panel(CaseworkerAtWork employee, CaseNumber number) {
        return Scopes.as(employee.acting(), () -> casePage.open(employee.acting(), number.value()))
                .panels()
                .stream()
                .map(CasePage.Shown::model)
                .filter(ApprovalPanel.View.class::isInstance)
                .map(ApprovalPanel.View.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Kind> story(CaseNumber number) {
        return happenings(number).stream().map(Happening::kind).toList();
    }

    private List<Happening> happenings(CaseNumber number) {
        return read(number, dossier::story);
    }

    private DecisionMade decision(CaseNumber number) {
        return read(
                number,
                subject -> dossier.newest(subject, Kind.DECIDED, DecisionMade.class).orElseThrow());
    }

    private <T> T read(CaseNumber number, Function<Application, T> reading) {
        return Scopes.as(
                leader.acting(),
                () ->
                        inTransaction.execute(
                                tx ->
                                        reading.apply(
                                                applications.get(
                                                        leader.acting(), Action.HANDLE, number))));
    }
}
