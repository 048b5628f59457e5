package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.casework.SavedViews;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkCount;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkPage;
import dk.medvind.casework.WorkQueries;
import dk.medvind.casework.WorkQuery;
import dk.medvind.casework.WorkRow;
import dk.medvind.casework.WorkView;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** What the work list shows to whom, in which order, page by page. */
@OnMedvind
class WorkListTest {

    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);

    @Autowired WorkList workList;
    @Autowired WorkQueries queries;
    @Autowired SavedViews saved;
    @Autowired BeanFactory beans;

    private TeamAtWork team;

    @BeforeEach
    void meet() {
        team = TeamAtWork.in(beans);
    }

    @Test
    void ordersByUrgencyThenByTheEarlierOfOwnDateAndDeadline() {
        UUID soon = due(team.work(), 3);
        UUID ownDate = due(team.work(), 20);
        team.let(ownDate, "critical_on = ?", LocalDate.now(WorkList.COPENHAGEN).plusDays(1));
        UUID urgent = due(team.work(), 15);
        team.let(urgent, "urgency = 'EVICTION'");
        UUID late = due(team.work(), -2);

        assertThat(team.sees(team.caseworker(), WorkView.TEAM))
                .containsExactly(urgent, late, ownDate, soon);
        assertThat(team.sees(team.caseworker(), WorkView.OVERDUE)).containsExactly(late);
        assertThat(reasons(WorkView.TEAM))
                .containsExactly(
                        "casework.reason.urgent.EVICTION",
                        "casework.reason.deadline.passed",
                        "casework.reason.own-date.tomorrow",
                        "casework.reason.deadline.near");
    }

    @Test
    void pagesByKeyThoughRowsComeAndGoMeanwhile() {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 53; i++) {
            all.add(due(team.work(), 10 + i));
        }
        WorkPage first = page(null);
        UUID before = due(team.work(), 1);
        team.let(all.get(0), "ended = now()");
        WorkPage second = page(first.next());

        assertThat(first.rows())
                .extracting(WorkRow::id)
                .containsExactlyElementsOf(all.subList(0, 50));
        assertThat(second.rows())
                .extracting(WorkRow::id)
                .containsExactlyElementsOf(all.subList(50, 53));
        assertThat(second.next()).isNull();
        assertThat(page(null).rows().get(0).id()).isEqualTo(before);
        assertThat(count(WorkView.TEAM)).isEqualTo(53);
    }

    @Test
    void everyOrderPagesByItsOwnKey() {
        for (int i = 0; i < 52; i++) {
            UUID work = team.work();
            if (i % 2 == 0) {
                due(work, i);
            }
        }
        for (String order : List.of("pressing", "deadline", "received")) {
            WorkQuery query = read("orden=" + order).query();
            WorkPage first =
                    team.as(team.caseworker(), () -> workList.page(team.caseworker(), query, null));
            WorkPage second =
                    team.as(
                            team.caseworker(),
                            () -> workList.page(team.caseworker(), query, first.next()));

            assertThat(
                            Stream.concat(first.rows().stream(), second.rows().stream())
                                    .map(WorkRow::id))
                    .as(order)
                    .hasSize(52)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aMalformedKeyShowsTheFirstPageAndSaysSo() {
        UUID work = team.work();
        for (String key : List.of("", "x", "' or 1=1", "AAAA")) {
            assertThat(page(key).keyRefused()).as(key).isTrue();
            assertThat(page(key).rows()).extracting(WorkRow::id).containsExactly(work);
        }
    }

    @Test
    void countsAndRowsObeyTheWallBetweenAdministrations() {
        team.work();
        ActingContext elsewhere =
                ExampleActors.in(beans).caseworker(Administration.CULTURE_AND_LEISURE, team.name());

        assertThat(team.sees(elsewhere, WorkView.TEAM)).isEmpty();
        assertThat(
                        team.as(
                                elsewhere,
                                () -> workList.counts(elsewhere, WorkQuery.of(WorkView.TEAM))))
                .allMatch(count -> count.rows() == 0);
        assertThat(workList.counts(team.caseworker(), WorkQuery.of(WorkView.TEAM)))
                .as("without a scope nothing is counted")
                .allMatch(count -> count.rows() == 0);
    }

    @Test
    void narrowsToWhatWasChosen() {
        UUID urgent = team.work();
        team.let(urgent, "urgency = 'MEDICINE', channel = 'PHONE'");
        UUID late = due(team.work(), -1);
        UUID mine = due(team.work(), 3);
        team.let(mine, "assignee = ?", team.colleague().actor().id());

        assertThat(seen("flag=urgent")).containsExactly(urgent);
        assertThat(seen("kanal=PHONE")).containsExactly(urgent);
        assertThat(seen("frist=red")).containsExactly(late);
        assertThat(seen("frist=amber")).containsExactly(mine);
        assertThat(seen("hvem=" + team.colleague().actor().id())).containsExactly(mine);
        assertThat(seen("type=single-benefit")).hasSize(3);
        assertThat(seen("type=lost-earnings")).isEmpty();
        assertThat(seen("trin=assessApplication")).isEmpty();
    }

    @Test
    void leavesOutFiltersItDoesNotKnowAndSaysWhich() {
        UUID work = team.work();
        var read =
                read(
                        "vis=all&trin=goneStep&type=health-card&frist=blue&kanal=FAX&hvem=x&flag=vip&orden=name&kolonner=cpr.type");

        assertThat(read.ignored())
                .containsExactlyInAnyOrder(
                        "vis",
                        "trin",
                        "type",
                        "frist",
                        "kanal",
                        "hvem",
                        "flag",
                        "orden",
                        "kolonner");
        assertThat(team.rows(team.caseworker(), read.query()))
                .extracting(WorkRow::id)
                .containsExactly(work);
    }

    @Test
    void aSavedViewOutlivesTheStepItNames() {
        ActingContext me = team.caseworker();
        team.as(me, () -> save(me, "Vurderinger", "trin=assessApplication&orden=deadline", false));
        UUID id = team.as(me, () -> saved.of(me)).get(0).id();
        assertThat(team.as(me, () -> saved.open(me, id)).ignored()).isEmpty();

        team.change(
                sql ->
                        sql.sql(
                                        "update work_view set filters = 'vis=mine&trin=stepOfYesterday&farve=blaa' where id = ?")
                                .param(id)
                                .update());
        var read = team.as(me, () -> saved.open(me, id));

        assertThat(read.ignored()).containsExactly("trin", "other");
        assertThat(read.query().view()).isEqualTo(WorkView.MINE);
    }

    @Test
    void savedViewsArePersonalOrOfTheTeamAndOnlyALeaderSavesThose() {
        ActingContext me = team.caseworker();
        team.as(me, () -> save(me, "Min", "vis=mine", false));
        team.as(team.leader(), () -> save(team.leader(), "Vores", "flag=urgent", true));

        assertThat(names(me)).containsExactly("Min", "Vores");
        assertThat(names(team.colleague())).containsExactly("Vores");
        Assertions.assertThatThrownBy(() -> team.as(me, () -> save(me, "Nej", "", true)))
                .isInstanceOf(TaskRefused.class);
        for (String name : List.of("", " ", "x".repeat(41))) {
            Assertions.assertThatThrownBy(() -> team.as(me, () -> save(me, name, "", false)))
                    .isInstanceOf(TaskRefused.class);
        }
        UUID ofTeam = team.as(me, () -> saved.of(me)).get(1).id();
        Assertions.assertThatThrownBy(
                        () ->
                                team.as(
                                        me,
                                        () -> {
                                            saved.forget(me, ofTeam);
                                            return me;
                                        }))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void theSameNameAgainReplacesWhatItStoodFor() {
        ActingContext me = team.caseworker();
        team.as(me, () -> save(me, "Min", "vis=mine", false));
        team.as(me, () -> save(me, "min", "vis=overdue", false));

        assertThat(team.as(me, () -> saved.of(me)))
                .singleElement()
                .extracting(view -> view.filters())
                .isEqualTo("vis=overdue");
    }

    private boolean save(ActingContext acting, String name, String filters, boolean forTeam) {
        saved.save(acting, name, queries.readKept(acting, filters).query(), forTeam);
        return true;
    }

    private List<String> names(ActingContext acting) {
        return team.as(acting, () -> saved.of(acting)).stream().map(view -> view.name()).toList();
    }

    private UUID due(UUID work, int days) {
        team.let(work, "decision_due = ?", NOW.plusDays(days));
        return work;
    }

    private List<String> reasons(WorkView view) {
        return team.rows(team.caseworker(), WorkQuery.of(view)).stream()
                .map(row -> row.reason(LocalDate.now(WorkList.COPENHAGEN)).key())
                .toList();
    }

    private List<UUID> seen(String parameters) {
        return team.rows(team.caseworker(), read(parameters).query()).stream()
                .map(WorkRow::id)
                .toList();
    }

    private WorkQueries.Read read(String parameters) {
        var map = new LinkedMultiValueMap<String, String>();
        for (String each : parameters.split("&")) {
            map.add(each.split("=")[0], each.split("=")[1]);
        }
        return team.as(team.caseworker(), () -> queries.read(team.caseworker(), map));
    }

    private WorkPage page(String key) {
        return team.as(
                team.caseworker(),
                () -> workList.page(team.caseworker(), WorkQuery.of(WorkView.TEAM), key));
    }

    private int count(WorkView view) {
        return team
                .as(team.caseworker(), () -> workList.counts(team.caseworker(), WorkQuery.of(view)))
                .stream()
                .filter(count -> count.view() == view)
                .mapToInt(WorkCount::rows)
                .sum();
    }
}
