package dk.medvind.applications.process.singlebenefit;

import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.process.CaseProcess;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The process of a single benefit: what it is called and what it may know. */
@Component
public class SingleBenefitProcess extends CaseProcess {

    public static final String KEY = "single-benefit";

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                            KEY,
                            CaseFacts.COMPLETE,
                            CaseFacts.URGENT,
                            DecisionProcess.POST_CHANNEL,
                            DecisionProcess.NOTIFIED_AT,
                            DecisionProcess.DECISION_NUMBER,
                            DecisionProcess.TAKEN_BACK,
                            DecisionProcess.COMPLAINT_DEADLINE)
                    .and(CaseFacts.OF_EVERY_APPLICATION);

    SingleBenefitProcess(Processes processes) {
        super(ApplicationType.SINGLE_BENEFIT, processes);
    }

    @Bean
    static ProcessFacts singleBenefitFacts() {
        return FACTS;
    }
}
