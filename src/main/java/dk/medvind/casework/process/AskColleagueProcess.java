package dk.medvind.casework.process;

import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A question to a colleague: beside the case, under its number; several may be open at once. */
@Component
public class AskColleagueProcess {

    public static final String KEY = "ask-colleague";
    public static final String ANSWER = "answerColleague";
    public static final String READ = "readAnswer";

    public static final Variable<Integer> QUESTION_NUMBER = Variable.count("questionNumber");
    public static final Variable<Instant> ANSWER_DUE = Variable.instant("colleagueAnswerDue");
    public static final Variable<Instant> READ_DUE = Variable.instant("colleagueReadDue");
    public static final ProcessFacts FACTS =
            ProcessFacts.of(KEY, QUESTION_NUMBER, ANSWER_DUE, READ_DUE);

    private final Processes processes;

    AskColleagueProcess(Processes processes) {
        this.processes = processes;
    }

    /**
     * Begins with the question.
     *
     * @param number which of the case's questions it is
     * @param due by when the answer is wanted
     */
    public void begin(String caseNumber, int number, Instant due) {
        processes.startBeside(
                KEY,
                caseNumber,
                Facts.of(QUESTION_NUMBER, number).with(ANSWER_DUE, due).with(READ_DUE, due));
    }

    /**
     * The question is taken back.
     *
     * @throws dk.medvind.workflow.NobodyWaits if it is answered
     */
    public void withdraw(String caseNumber, int number) {
        processes.correlateTo(Facts.of(QUESTION_NUMBER, number), KEY + ".withdrawn", caseNumber);
    }

    /** What the process is told with the answer: by when it should be read. */
    public static Facts answered(Instant readBy) {
        return Facts.of(READ_DUE, readBy);
    }

    @Bean
    static ProcessFacts askColleagueFacts() {
        return FACTS;
    }
}
