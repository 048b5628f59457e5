package dk.medvind.applications.process.accesstofile;

import dk.medvind.applications.CaseNumber;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The process that answers who wants to see the file. It runs beside the case, under the same
 * number, also when that case is closed.
 */
@Component
public class AccessToFileProcess {

    public static final String KEY = "access-to-file";
    public static final String CONSIDER = "considerFile";
    public static final String DECIDE = "decideFileAccess";

    public static final Variable<Integer> REQUEST_NUMBER = Variable.count("fileAccessNumber");
    public static final Variable<Instant> DUE = Variable.instant("fileAccessDue");
    public static final Variable<Instant> NOTICE_AT = Variable.instant("fileAccessNoticeAt");
    public static final Variable<Boolean> LOOK_AGAIN = Variable.bool("lookAgain");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(KEY, REQUEST_NUMBER, DUE, NOTICE_AT, LOOK_AGAIN);

    private final Processes processes;

    AccessToFileProcess(Processes processes) {
        this.processes = processes;
    }

    /**
     * Begins to answer a request.
     *
     * @param number which of the case's requests it is
     * @param due the end of the last of seven working days (forvaltningsloven § 16, stk. 2)
     * @param noticeAt when the citizen is told in writing if it is not decided by then
     */
    public void begin(CaseNumber caseNumber, int number, Instant due, Instant noticeAt) {
        processes.startBeside(
                KEY,
                caseNumber.value(),
                Facts.of(REQUEST_NUMBER, number).with(DUE, due).with(NOTICE_AT, noticeAt));
    }

    /** The citizen does not want it any more. */
    public void withdraw(CaseNumber caseNumber, int number) {
        processes.correlateTo(
                Facts.of(REQUEST_NUMBER, number), KEY + ".withdrawn", caseNumber.value());
    }

    /** What the process is told when it is decided. */
    public static Facts decided() {
        return Facts.of(LOOK_AGAIN, false);
    }

    /** What the process is told when somebody looks through the file once more. */
    public static Facts lookAgain() {
        return Facts.of(LOOK_AGAIN, true);
    }

    @Bean
    static ProcessFacts accessToFileFacts() {
        return FACTS;
    }
}
