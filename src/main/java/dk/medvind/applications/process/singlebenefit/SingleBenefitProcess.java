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
                    CaseFacts.DRAFT_EXPIRES_AT,
                    CaseFacts.RECEIVED_AT,
                    CaseFacts.DECISION_DUE,
                    CaseFacts.DELAY_NOTICE_AT,
                    CaseFacts.COMPLETE,
                    CaseFacts.URGENT,
                    CaseFacts.NEXT_STEP,
                    CaseFacts.OUTCOME,
                    CaseFacts.PAYMENT_DUE,
                    DecisionProcess.POST_CHANNEL,
                    DecisionProcess.NOTIFIED_AT,
                    DecisionProcess.COMPLAINT_DEADLINE);

    SingleBenefitProcess(Processes processes) {
        super(ApplicationType.SINGLE_BENEFIT, processes);
    }

    @Bean
    static ProcessFacts singleBenefitFacts() {
        return FACTS;
    }
}
