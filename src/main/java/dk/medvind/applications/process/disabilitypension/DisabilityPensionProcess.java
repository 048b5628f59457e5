package dk.medvind.applications.process.disabilitypension;

import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.PensionTrack;
import dk.medvind.applications.process.CaseProcess;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The process of a disability pension: what it is called and what it may know. */
@Component
public class DisabilityPensionProcess extends CaseProcess {

    public static final String KEY = "disability-pension";

    public static final Variable<PensionTrack> TRACK = Variable.ofEnum("track", PensionTrack.class);
    public static final Variable<Instant> JOB_CENTRE_DUE = Variable.instant("jobCentreDue");
    public static final Variable<Boolean> CLINICAL_STATEMENT_NEEDED =
            Variable.bool("clinicalStatementNeeded");
    public static final Variable<Instant> STATEMENT_DUE = Variable.instant("statementDue");
    public static final Variable<Boolean> STATEMENT_COMING = Variable.bool("statementComing");
    public static final Variable<Boolean> TEAM_NEEDED = Variable.bool("teamNeeded");
    public static final Variable<Instant> TEAM_MEETING_BY = Variable.instant("teamMeetingBy");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                            KEY,
                            CaseFacts.COMPLETE,
                            CaseFacts.URGENT,
                            TRACK,
                            JOB_CENTRE_DUE,
                            CLINICAL_STATEMENT_NEEDED,
                            STATEMENT_DUE,
                            STATEMENT_COMING,
                            TEAM_NEEDED,
                            TEAM_MEETING_BY,
                            DecisionProcess.POST_CHANNEL,
                            DecisionProcess.NOTIFIED_AT,
                            DecisionProcess.DECISION_NUMBER,
                            DecisionProcess.TAKEN_BACK,
                            DecisionProcess.COMPLAINT_DEADLINE)
                    .and(CaseFacts.OF_EVERY_APPLICATION);

    DisabilityPensionProcess(Processes processes) {
        super(ApplicationType.DISABILITY_PENSION, processes);
    }

    /** What the process is told when somebody has found out whether the statement comes. */
    public static Facts statementComes(Instant due) {
        return Facts.of(STATEMENT_COMING, true).with(STATEMENT_DUE, due);
    }

    /** What the process is told when the statement does not come. */
    public static Facts noStatement() {
        return Facts.of(STATEMENT_COMING, false);
    }

    /** The way is chosen with the citizen first. */
    @Override
    protected String lookedThroughAt() {
        return "clarifyTrack";
    }

    @Bean
    static ProcessFacts disabilityPensionFacts() {
        return FACTS;
    }
}
