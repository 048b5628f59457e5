package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.casework.Absences;
import dk.medvind.casework.Later;
import dk.medvind.casework.Moved;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkMoves;
import dk.medvind.casework.WorkView;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that changes hands: taken, given, handed over, put off, and seen by a substitute. */
@OnMedvind
class WorkMovesTest {

    private static final LocalDate TODAY = LocalDate.now(WorkList.COPENHAGEN);

    @Autowired WorkMoves moves;
    @Autowired WorkList workList;
    @Autowired Later later;
    @Autowired Absences absences;
    @Autowired BeanFactory beans;

    private TeamAtWork team;

    @BeforeEach
    void meet() {
        team = TeamAtWork.in(beans);
    }

    @Test
    void ofTwoWhoTakeItAtTheSameMomentOneHasIt() {
        UUID work = team.work();
        var both =
                Stream.of(team.caseworker(), team.colleague())
                        .map(
                                each ->
                                        CompletableFuture.supplyAsync(
                                                () -> claim(each, List.of(work))))
                        .toList();

        assertThat(both).extracting(each -> each.join().done()).containsExactlyInAnyOrder(0, 1);
        assertThat(both.stream().flatMap(each -> each.join().failed().stream()))
                .singleElement()
                .satisfies(
                        failed -> {
                            assertThat(failed.caseNumber()).isEqualTo(team.caseOf(work));
                            assertThat(failed.why())
                                    .isIn("casework.bulk.taken", "casework.bulk.meanwhile");
                        });
    }

    @Test
    void ofAHundredTheForeignAndTheUnknownFailAlikeAndTheOthersAreTaken() {
        UUID ended = team.work();
        team.let(ended, "ended = now()");
        UUID taken = team.work();
        claim(team.colleague(), List.of(taken));
        UUID foreign = team.work();
        team.change(
                sql ->
                        sql.sql(
                                        "update application set administration = 'CULTURE_AND_LEISURE' where case_number = ?")
                                .param(team.caseOf(foreign))
                                .update());
        team.let(foreign, "administration = 'CULTURE_AND_LEISURE'");
        var chosen = new ArrayList<UUID>(List.of(ended, taken, foreign));
        List<UUID> good = Stream.generate(team::work).limit(5).toList();
        chosen.addAll(good);
        while (chosen.size() < 100) {
            chosen.add(UUID.randomUUID());
        }

        Moved moved = claim(team.caseworker(), chosen);

        assertThat(moved.done()).isEqualTo(5);
        assertThat(moved.failed().stream().filter(each -> each.caseNumber() != null))
                .extracting(Moved.Failed::why)
                .containsExactly("casework.bulk.done", "casework.bulk.taken");
        assertThat(moved.failed().stream().filter(each -> each.caseNumber() == null))
                .hasSize(93)
                .allMatch(each -> each.why().equals("casework.bulk.unknown"));
        assertThat(team.sees(team.caseworker(), WorkView.MINE))
                .containsExactlyInAnyOrderElementsOf(good);
    }

    @Test
    void nothingAndTooMuchAreRefusedWithASentence() {
        assertThatThrownBy(() -> claim(team.caseworker(), List.of()))
                .isInstanceOf(TaskRefused.class);
        assertThatThrownBy(
                        () ->
                                claim(
                                        team.caseworker(),
                                        Stream.generate(UUID::randomUUID).limit(101).toList()))
                .isInstanceOf(TaskRefused.class);
    }

    @Test
    void employeesGiveWhatIsFreeOrTheirsAndALeaderGivesAnything() {
        UUID free = team.work();
        UUID colleagues = team.work();
        claim(team.colleague(), List.of(colleagues));
        UUID to = team.colleague().actor().id();

        assertThat(give(team.caseworker(), List.of(free, colleagues), to).failed())
                .extracting(Moved.Failed::why)
                .containsExactly("casework.bulk.not-yours");
        assertThat(team.sees(team.colleague(), WorkView.MINE))
                .containsExactlyInAnyOrder(free, colleagues);
        assertThat(
                        give(
                                        team.leader(),
                                        List.of(free, colleagues),
                                        team.caseworker().actor().id())
                                .done())
                .isEqualTo(2);
        assertThat(team.sees(team.caseworker(), WorkView.MINE)).hasSize(2);
    }

    @Test
    void nothingIsGivenToSomebodyOutsideOfTheTeam() {
        UUID work = team.work();
        TeamAtWork others = TeamAtWork.in(beans);

        assertThatThrownBy(
                        () ->
                                give(
                                        team.caseworker(),
                                        List.of(work),
                                        others.caseworker().actor().id()))
                .isInstanceOf(TaskRefused.class);
    }

    @Test
    void aCaseHandedToAnotherTeamTakesAllItsWorkAlong() {
        UUID work = team.work();
        claim(team.caseworker(), List.of(work));
        TeamAtWork others = TeamAtWork.in(beans);

        Moved moved =
                team.as(
                        team.caseworker(),
                        () -> moves.handTo(team.caseworker(), List.of(work), others.name()));

        assertThat(moved.done()).isEqualTo(1);
        assertThat(team.sees(team.caseworker(), WorkView.TEAM)).isEmpty();
        assertThat(team.sees(team.caseworker(), WorkView.MINE)).isEmpty();
        assertThat(others.sees(others.caseworker(), WorkView.UNASSIGNED)).containsExactly(work);
        assertThatThrownBy(
                        () ->
                                team.as(
                                        team.caseworker(),
                                        () ->
                                                moves.handTo(
                                                        team.caseworker(),
                                                        List.of(work),
                                                        "Sundhedskort")))
                .as("a team of another administration")
                .isInstanceOf(TaskRefused.class);
    }

    @Test
    void aSubstituteSeesAndTakesWhatTheAbsentPersonHas() {
        UUID work = team.work();
        claim(team.colleague(), List.of(work));
        away(team.colleague(), team.caseworker(), TODAY, TODAY.plusDays(3));

        assertThat(team.sees(team.caseworker(), WorkView.MINE)).containsExactly(work);
        assertThat(claim(team.caseworker(), List.of(work)).done()).isEqualTo(1);
        assertThat(team.sees(team.colleague(), WorkView.MINE)).isEmpty();
    }

    @Test
    void aSubstituteWhosePeriodEndedSeesAndTakesNothing() {
        UUID work = team.work();
        claim(team.colleague(), List.of(work));
        away(team.colleague(), team.caseworker(), TODAY, TODAY.plusDays(3));
        team.change(
                sql ->
                        sql.sql("update absence set from_day = ?, to_day = ? where employee = ?")
                                .params(
                                        TODAY.minusDays(9),
                                        TODAY.minusDays(1),
                                        team.colleague().actor().id())
                                .update());

        assertThat(team.sees(team.caseworker(), WorkView.MINE)).isEmpty();
        assertThat(claim(team.caseworker(), List.of(work)).failed())
                .extracting(Moved.Failed::why)
                .containsExactly("casework.bulk.taken");
    }

    @Test
    void absencesThatCannotBeAreRefused() {
        ActingContext me = team.caseworker();
        ActingContext you = team.colleague();
        away(me, you, TODAY.plusDays(10), TODAY.plusDays(20));

        assertThatThrownBy(() -> away(me, me, TODAY, TODAY)).isInstanceOf(TaskRefused.class);
        assertThatThrownBy(() -> away(me, you, TODAY.plusDays(2), TODAY.plusDays(1)))
                .isInstanceOf(TaskRefused.class);
        assertThatThrownBy(() -> away(me, you, TODAY.minusDays(3), TODAY.minusDays(1)))
                .isInstanceOf(TaskRefused.class);
        assertThatThrownBy(() -> away(me, you, TODAY, TODAY.plusYears(3)))
                .isInstanceOf(TaskRefused.class);
        assertThatThrownBy(() -> away(me, you, TODAY.plusDays(20), TODAY.plusDays(22)))
                .as("overlaps")
                .isInstanceOf(TaskRefused.class);
        assertThatThrownBy(
                        () ->
                                team.as(
                                        me,
                                        () -> {
                                            absences.add(
                                                    me,
                                                    you.actor().id(),
                                                    me.actor().id(),
                                                    TODAY,
                                                    TODAY);
                                            return me;
                                        }))
                .as("another's absence")
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void whatIsPutOffLeavesTheListsAndNoDeadline() {
        UUID work = team.work();
        putOff(team.caseworker(), work, open(TODAY.plusDays(7)), "Lægen svarer den dag");

        assertThat(team.sees(team.caseworker(), WorkView.TEAM)).isEmpty();
        assertThat(team.sees(team.caseworker(), WorkView.UNASSIGNED)).isEmpty();
        assertThat(team.sees(team.caseworker(), WorkView.LATER)).containsExactly(work);
        team.let(work, "decision_due = now() - interval '1 day'");
        assertThat(team.sees(team.caseworker(), WorkView.OVERDUE)).containsExactly(work);

        team.let(work, "back_on = ?", TODAY);
        assertThat(team.sees(team.caseworker(), WorkView.TEAM)).containsExactly(work);
        var item = team.as(team.caseworker(), () -> workList.item(team.caseworker(), work));
        assertThat(team.as(team.caseworker(), () -> later.reason(team.caseworker(), item)))
                .get()
                .extracting(Later.Reason::words)
                .isEqualTo("Lægen svarer den dag");
    }

    @Test
    void whatWasPutOffIsBroughtBackByHand() {
        UUID work = team.work();
        putOff(team.caseworker(), work, open(TODAY.plusDays(7)), "Lægen svarer den dag");
        try (var scope = Scopes.open(team.caseworker())) {
            later.bringBackNow(team.caseworker(), work);
        }

        assertThat(team.sees(team.caseworker(), WorkView.TEAM)).containsExactly(work);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -400, 500})
    void aDayThatCannotBeIsRefused(int days) {
        UUID work = team.work();

        assertThatThrownBy(() -> putOff(team.caseworker(), work, TODAY.plusDays(days), "Fordi"))
                .isInstanceOf(TaskRefused.class);
    }

    @Test
    void aClosedDayIsRefusedWithTheNextOpenOne() {
        UUID work = team.work();
        LocalDate saturday =
                TODAY.plusDays(1)
                        .with(java.time.temporal.TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));

        assertThatThrownBy(() -> putOff(team.caseworker(), work, saturday, "Fordi"))
                .isInstanceOfSatisfying(
                        TaskRefused.class,
                        refused -> {
                            assertThat(refused.messageKey()).isEqualTo("casework.later.closed");
                            assertThat(refused.detail()).isNotBlank();
                        });
    }

    @Test
    void nothingIsPutOffBeyondItsDeadlineOrWithoutAReason() {
        UUID work = team.work();
        team.let(work, "decision_due = ?", OffsetDateTime.now(ZoneOffset.UTC).plusDays(3));

        assertThatThrownBy(() -> putOff(team.caseworker(), work, open(TODAY.plusDays(10)), "Fordi"))
                .isInstanceOf(TaskRefused.class);
        for (String because : List.of("", "   ", "x".repeat(501))) {
            assertThatThrownBy(
                            () -> putOff(team.caseworker(), work, open(TODAY.plusDays(1)), because))
                    .isInstanceOf(TaskRefused.class);
        }
    }

    @Test
    void whatAColleagueHasIsNotPutOff() {
        UUID work = team.work();
        claim(team.colleague(), List.of(work));

        assertThatThrownBy(() -> putOff(team.caseworker(), work, open(TODAY.plusDays(7)), "Fordi"))
                .isInstanceOf(TaskRefused.class);
        ActingContext elsewhere =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");
        assertThatThrownBy(() -> putOff(elsewhere, work, open(TODAY.plusDays(7)), "Fordi"))
                .isInstanceOf(NotFoundForYou.class);
    }

    private Moved claim(ActingContext acting, List<UUID> ids) {
        return team.as(acting, () -> moves.claim(acting, ids));
    }

    private Moved give(ActingContext acting, List<UUID> ids, UUID to) {
        return team.as(acting, () -> moves.give(acting, ids, to));
    }

    private void away(ActingContext who, ActingContext by, LocalDate from, LocalDate to) {
        try (var scope = Scopes.open(who)) {
            absences.add(who, who.actor().id(), by.actor().id(), from, to);
        }
    }

    private void putOff(ActingContext acting, UUID work, LocalDate day, String because) {
        try (var scope = Scopes.open(acting)) {
            later.bringBack(acting, work, day, because);
        }
    }

    private static LocalDate open(LocalDate day) {
        return dk.medvind.letters.Weekdays.onOrAfter(day);
    }
}
