package dk.medvind.applications.process.approval;

import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The process in which a second employee approves a decision; other processes call it. */
@Configuration(proxyBeanMethods = false)
public class ApprovalProcess {

    public static final String KEY = "approval";

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                    KEY, CaseFacts.APPROVAL_NEEDED, CaseFacts.APPROVED, CaseFacts.APPROVAL_DUE);

    /** What the process is told when the decision stands. */
    public static Facts approved() {
        return Facts.of(CaseFacts.APPROVED, true);
    }

    /** What the process is told when the author gets it back. */
    public static Facts sentBack() {
        return Facts.of(CaseFacts.APPROVED, false);
    }

    @Bean
    ProcessFacts approvalFacts() {
        return FACTS;
    }
}
