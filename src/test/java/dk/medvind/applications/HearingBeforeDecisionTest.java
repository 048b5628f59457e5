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
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A citizen is heard about what speaks against them before less than everything is given. */
@OnMedvindWithOutsideSystems
class HearingBeforeDecisionTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired BeanFactory beans;
    @Autowired ApplicationRows applications;
    @Autowired Dossier dossier;
    @Autowired Basis basis;
    @Autowired CasePage casePage;
    @Autowired UserTasks tasks;
    @Autowired TransactionTemplate inTransaction;

    private CitizenAtWork citizen;
    private CaseworkerAtWork caseworker;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
    }

    @Test
    void aPartialGrantWaitsForTheCitizensWordsAndIsThenDecided() {
        CaseNumber number = intended();
        assertThat(story(number)).contains(Kind.HEARING_WEIGHED).doesNotContain(Kind.DECIDED);
        caseworker.hears(citizen, number, "Lønnen er fra før jeg blev syg.");

        WorkItem again = caseworker.awaitTask(number, "assessApplication");
        Answers form = Scopes.as(caseworker.acting(), () -> tasks.prefill(again));
        assertThat(form.text("hearingText"))
                .contains("Din indkomst er højere, end du har skrevet.");
        assertThat(panel(number).comments()).containsExactly("Lønnen er fra før jeg blev syg.");
        assertThat(panel(number).put()).extracting(BasisPart::code).contains("INTENDED", "AGAINST");

        caseworker.complete(again, form);
        assertThat(story(number)).contains(Kind.DECIDED).containsOnlyOnce(Kind.HEARING_ASKED);
        await("the letter goes out")
                .atMost(SOON)
                .until(() -> story(number).contains(Kind.DECISION_SENT));
    }

    @Test
    void whatIsPutTellsWhatIsIntendedAndWhatTheRegisterSays() {
        CaseNumber number = intended();
        await("the hearing").atMost(SOON).until(() -> story(number).contains(Kind.HEARING_ASKED));
        List<BasisPart> parts =
                Scopes.asSystem(() -> inTransaction.execute(tx -> basis.parts(subject(number))));
        assertThat(parts)
                .extracting(BasisPart::code)
                .containsExactly("INTENDED", "AGAINST", "REGISTER_INCOME");
        assertThat(parts.get(0).text()).isEqualTo("Du får en del af hjælpen, men ikke det hele.");
    }

    @Test
    void somethingNewAgainstTheCitizenIsPutToThemToo() {
        CaseNumber number = intended();
        caseworker.hears(citizen, number, "Det er rigtigt nok.");
        WorkItem again = caseworker.awaitTask(number, "assessApplication");
        Answers form = Scopes.as(caseworker.acting(), () -> tasks.prefill(again));

        caseworker.complete(again, form.with("hearingText", "Din boligstøtte er også højere."));

        assertThat(story(number)).doesNotContain(Kind.DECIDED);
        await("a second hearing").atMost(SOON).until(() -> count(number, Kind.HEARING_ASKED) == 2);
    }

    @Test
    void nobodyIsHeardAboutWhatTheyToldThemselvesOrWhenTheyGetAll() {
        CaseNumber own = assessed(ExampleAnswers.refused("Udgiften kan vente."));
        assertThat(story(own)).contains(Kind.DECIDED).doesNotContain(Kind.HEARING_ASKED);
        CaseNumber all = assessed(ExampleAnswers.granted());
        assertThat(story(all)).contains(Kind.DECIDED);
    }

    @Test
    void inDoubtTheCitizenIsHeardAndNothingIsPutInSilence() {
        CaseNumber number = citizen.apply(ExampleAnswers.urgent());
        WorkItem task = caseworker.awaitTask(number, "assessApplication");
        Answers doubt = ExampleAnswers.refused("Fordi.").with("against", "DONT_KNOW");
        assertThatThrownBy(() -> caseworker.complete(task, doubt))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("applications.assess.nothing-put");
        caseworker.complete(task, doubt.with("hearingText", "Du har måske en opsparing."));
        assertThat(story(number)).doesNotContain(Kind.DECIDED);
    }

    /** A case in which a part is to be given because of wages the citizen has not seen. */
    private CaseNumber intended() {
        return assessed(ExampleAnswers.restingOnUnknownWages(ExampleAnswers.partly("900.00")));
    }

    private CaseNumber assessed(Answers assessment) {
        CaseNumber number = citizen.apply(ExampleAnswers.urgent());
        caseworker.complete(caseworker.awaitTask(number, "assessApplication"), assessment);
        return number;
    }

    private HearingPanel.View panel(CaseNumber number) {
        return Scopes.as(
                        caseworker.acting(),
                        () -> casePage.open(caseworker.acting(), number.value()))
                .panels()
                .stream()
                .map(CasePage.Shown::model)
                .filter(HearingPanel.View.class::isInstance)
                .map(HearingPanel.View.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private long count(CaseNumber number, Kind kind) {
        return story(number).stream().filter(kind::equals).count();
    }

    private List<Kind> story(CaseNumber number) {
        return Scopes.as(
                caseworker.acting(),
                () ->
                        inTransaction.execute(
                                tx ->
                                        dossier.story(subject(number)).stream()
                                                .map(Happening::kind)
                                                .toList()));
    }

    private Application subject(CaseNumber number) {
        return applications.get(caseworker.acting(), Action.HANDLE, number);
    }
}
