package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.OnMedvind;
import dk.medvind.casework.Mended;
import dk.medvind.casework.WorkListCheck;
import dk.medvind.casework.WorkView;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What somebody wrote past Medvind is found and mended. */
@OnMedvind
@ExtendWith(OutputCaptureExtension.class)
class WorkListCheckTest {

    private static final Mended NOTHING = new Mended(0, 0, 0, 0);

    @Autowired WorkListCheck check;
    @Autowired BeanFactory beans;

    private TeamAtWork team;
    private UUID help;
    private String caseNumber;

    @BeforeEach
    void aCaseWithATaskInTheEngine() {
        team = TeamAtWork.in(beans);
        help = team.work();
        caseNumber = team.caseOf(help);
        // The team was written past Medvind.
        check.mend();
    }

    @Test
    void findsNothingWhereBothAgree() {
        assertThat(check.mend()).isEqualTo(NOTHING);
    }

    @Test
    void openWorkThatWasEndedByHandIsOpenAgain(CapturedOutput output) {
        write("update work_item set ended = now() where case_number = ? and kind = 'CITIZEN'");

        assertThat(check.mend()).isEqualTo(new Mended(1, 0, 0, 0));
        assertThat(open("CITIZEN")).isEqualTo(1);
        assertThat(check.mend()).isEqualTo(NOTHING);
        assertThat(output).contains("mended: 1 rows added");
    }

    @Test
    void workTheEngineDoesNotHaveIsEnded() {
        write(
                """
                insert into work_item (id, engine_id, kind, case_number, process_key, activity, name, team, created,
                    administration, application_type, channel, ours)
                select gen_random_uuid(), gen_random_uuid()::text, kind, case_number, process_key, activity, name, team, created,
                    administration, application_type, channel, ours from work_item where case_number = ? and kind = 'CITIZEN'
                """);

        assertThat(check.mend()).isEqualTo(new Mended(0, 1, 0, 0));
        assertThat(open("CITIZEN")).isEqualTo(1);
    }

    @Test
    void whoHasItIsWhoTheEngineSays() {
        write(
                "update work_item set assignee = gen_random_uuid() where case_number = ? and kind = 'CITIZEN'");

        assertThat(check.mend()).isEqualTo(new Mended(0, 0, 1, 0));
        assertThat(check.mend()).isEqualTo(NOTHING);
    }

    @Test
    void aCaseThatMovedTakesItsWorkAlong() {
        write(
                "update application set urgency = 'EVICTION', team = 'Et andet team' where case_number = ?");

        assertThat(check.mend()).isEqualTo(new Mended(0, 0, 0, 1));
        assertThat(team.sees(team.caseworker(), WorkView.TEAM)).doesNotContain(help);
        assertThat(check.mend()).isEqualTo(NOTHING);
    }

    private int open(String kind) {
        return team.change(
                sql ->
                        sql.sql(
                                        "select count(*) from work_item where case_number = ? and kind = ? and ended is null")
                                .params(caseNumber, kind)
                                .query(Integer.class)
                                .single());
    }

    private void write(String statement) {
        team.change(sql -> sql.sql(statement).param(caseNumber).update());
    }
}
