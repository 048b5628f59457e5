package dk.medvind.casework.process;

import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A phone call that is written down: beside the case, under its number, changing nothing in it. */
@Component
public class PhoneCallProcess {

    public static final String KEY = "phone-call";
    public static final String NOTE = "notePhoneCall";

    public static final Variable<Instant> NOTE_DUE = Variable.instant("phoneNoteDue");
    public static final ProcessFacts FACTS = ProcessFacts.of(KEY, NOTE_DUE);

    private final Processes processes;

    PhoneCallProcess(Processes processes) {
        this.processes = processes;
    }

    /**
     * Begins when somebody takes the phone.
     *
     * @param due by when it should be written down
     */
    public void begin(String caseNumber, Instant due) {
        processes.startBeside(KEY, caseNumber, Facts.of(NOTE_DUE, due));
    }

    @Bean
    static ProcessFacts phoneCallFacts() {
        return FACTS;
    }
}
