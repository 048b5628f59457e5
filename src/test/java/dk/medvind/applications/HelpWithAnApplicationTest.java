package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.casework.HelpDesk;
import dk.medvind.casework.HelpRequest;
import dk.medvind.casework.SpokenCodes;
import dk.medvind.casework.SpokenCodes.SpokenCode;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkRow;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks for help with a draft, who sees that, and what three spoken words tell to whom. */
@OnMedvind
class HelpWithAnApplicationTest {

    @Autowired HelpDesk helpDesk;
    @Autowired SpokenCodes codes;
    @Autowired WorkList workList;
    @Autowired BeanFactory beans;

    private CitizenAtWork citizen;
    private ActingContext stranger;
    private ActingContext caseworker;
    private ActingContext elsewhere;
    private CaseNumber number;

    @BeforeEach
    void beginADraft() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        stranger = actors.citizen("830691-0184", "Bo Eksempel");
        caseworker = actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne");
        elsewhere = actors.caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");
        number = citizen.begin();
    }

    @Test
    void whoAsksOnceOrTwiceIsOnTheWorkListOnce() {
        ask(citizen.acting(), "33663366");
        ask(citizen.acting(), null);

        assertThat(rows(caseworker)).hasSize(1);
        assertThat(rows(elsewhere)).isEmpty();
        assertThat(awaited()).get().extracting(HelpRequest::phone).isEqualTo("33663366");
        WorkItem item = item();
        var seen = Scopes.as(caseworker, () -> helpDesk.of(caseworker, item));
        assertThat(seen).get().extracting(HelpRequest::phone).isEqualTo("33663366");
    }

    @Test
    void whatWasAskedCanBeTakenBackAndAskedAgain() {
        ask(citizen.acting(), null);
        try (var scope = Scopes.open(citizen.acting())) {
            helpDesk.takeBack(citizen.acting(), number.value());
            helpDesk.takeBack(citizen.acting(), number.value());
        }
        assertThat(rows(caseworker)).isEmpty();
        assertThat(awaited()).isEmpty();

        ask(citizen.acting(), null);
        assertThat(rows(caseworker)).hasSize(1);
    }

    @Test
    void helpIsGivenOnceByOneEmployee() {
        ask(citizen.acting(), null);
        WorkItem item = item();
        try (var scope = Scopes.open(caseworker)) {
            workList.claim(caseworker, item.id());
            workList.release(caseworker, item.id());
            helpDesk.given(caseworker, item.id());
            assertThatThrownBy(() -> helpDesk.given(caseworker, item.id()))
                    .isInstanceOf(TaskRefused.class);
        }
        assertThat(awaited()).isEmpty();
        assertThat(citizen.view(number).waitsFor("fillInApplication")).isTrue();
    }

    @Test
    void nobodyAsksForOthers() {
        assertThatThrownBy(() -> ask(stranger, null)).isInstanceOf(NotFoundForYou.class);
        assertThatThrownBy(() -> Scopes.as(stranger, () -> codes.live(stranger, number.value())))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void threeWordsTellTheCaseNumberToThoseWhoMayHandleTheCase() {
        assertThat(live()).isEmpty();
        make();
        String words = live().orElseThrow().words();

        assertThat(caseOf(caseworker, words.toUpperCase(java.util.Locale.ROOT)))
                .hasValue(number.value());
        assertThat(caseOf(elsewhere, words)).isEmpty();
        assertThat(caseOf(caseworker, "skov")).isEmpty();
    }

    @Test
    void newWordsEndTheOldOnes() {
        make();
        String first = live().orElseThrow().words();
        make();
        String second = live().orElseThrow().words();

        assertThat(caseOf(caseworker, second)).hasValue(number.value());
        if (!first.equals(second)) {
            assertThat(caseOf(caseworker, first)).isEmpty();
        }
    }

    private void ask(ActingContext acting, String phone) {
        try (var scope = Scopes.open(acting)) {
            helpDesk.ask(acting, number.value(), phone);
        }
    }

    private Optional<HelpRequest> awaited() {
        return Scopes.as(
                citizen.acting(), () -> helpDesk.awaited(citizen.acting(), number.value()));
    }

    private void make() {
        try (var scope = Scopes.open(citizen.acting())) {
            codes.make(citizen.acting(), number.value());
        }
    }

    private Optional<SpokenCode> live() {
        return Scopes.as(citizen.acting(), () -> codes.live(citizen.acting(), number.value()));
    }

    private Optional<String> caseOf(ActingContext acting, String words) {
        return Scopes.as(acting, () -> codes.caseOf(acting, words));
    }

    private WorkItem item() {
        return Scopes.as(caseworker, () -> workList.openOn(number.value())).stream()
                .filter(item -> item.kind() == WorkItem.Kind.HELP)
                .findFirst()
                .orElseThrow();
    }

    private List<WorkRow> rows(ActingContext acting) {
        return TeamAtWork.all(workList, acting).stream()
                .filter(row -> row.caseNumber().equals(number.value()))
                .filter(row -> row.kind() == WorkItem.Kind.HELP)
                .toList();
    }
}
