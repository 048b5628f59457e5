package dk.medvind.applications.process.healthcard;

import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.process.CaseProcess;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The process of health cards and change of doctor: what it is called and what it may know. */
@Component
public class HealthCardProcess extends CaseProcess {

    public static final String KEY = "health-card";

    /** The message that the fee has been paid. */
    public static final String FEE_PAID = "health-card.fee-paid";

    public static final Variable<Boolean> NEEDS_CASEWORKER = Variable.bool("needsCaseworker");
    public static final Variable<Boolean> CHANGES_DOCTOR = Variable.bool("changesDoctor");
    public static final Variable<Boolean> FEE_OPEN = Variable.bool("feeOpen");
    public static final Variable<Instant> FEE_REMINDER_AT = Variable.instant("feeReminderAt");
    public static final Variable<Instant> FEE_DUE_BY = Variable.instant("feeDueBy");
    public static final Variable<Boolean> DOCTOR_CHOSEN = Variable.bool("doctorChosen");
    public static final Variable<Boolean> DOCTOR_FOUND = Variable.bool("doctorFound");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                            KEY,
                            DecisionProcess.DECISION_NUMBER,
                            DecisionProcess.TAKEN_BACK,
                            DecisionProcess.COMPLAINT_DEADLINE,
                            NEEDS_CASEWORKER,
                            CHANGES_DOCTOR,
                            FEE_OPEN,
                            FEE_REMINDER_AT,
                            FEE_DUE_BY,
                            DOCTOR_CHOSEN,
                            DOCTOR_FOUND)
                    .and(CaseFacts.OF_EVERY_APPLICATION);

    HealthCardProcess(Processes processes) {
        super(ApplicationType.HEALTH_CARD, processes);
    }

    /** Whether somebody must look at it is found anew. */
    @Override
    protected String lookedThroughAt() {
        return "findWay";
    }

    @Bean
    static ProcessFacts healthCardFacts() {
        return FACTS;
    }
}
