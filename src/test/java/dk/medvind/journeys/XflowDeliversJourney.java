package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dk.medvind.ExampleDelivery;
import dk.medvind.MedvindUnderTest;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.simulators.XflowSimulator;
import dk.medvind.simulators.XflowSimulator.Answer;
import dk.medvind.simulators.XflowSimulator.Misbehaviour;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a citizen sent in Xflow lies in Medvind, with its files, for the citizen to see. */
class XflowDeliversJourney {

    private final XflowSimulator xflow =
            new XflowSimulator(MedvindUnderTest.running().address(), XflowDeliversJourney::token);

    @Test
    void aCitizenFindsWhatXflowDelivered() {
        var delivery = new ExampleDelivery().with("fileOther", "[\"tilbud.pdf\"]");
        byte[] pdf = ExampleFiles.pdf();
        var answers =
                xflow.deliver(
                        Misbehaviour.TWICE_AND_AGAIN,
                        delivery.json(),
                        pdf,
                        Map.of("tilbud.pdf", pdf));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().distinct()).hasSize(1);

        Answer taken = answers.get(0);
        String caseNumber =
                JsonParser.parseString(taken.body())
                        .getAsJsonObject()
                        .get("caseNumber")
                        .getAsString();
        assertThat(xflow.look(taken).body()).contains("\"stage\":\"UNDER_WAY\"");
        try (Visitor citizen = Browser.phone()) {
            citizen.logsInWithMitId("borger1");
            citizen.opens("/borger/sager/" + caseNumber);
            assertThat(citizen.words()).contains("tilbud.pdf", "ansoegning.pdf");
        }
    }

    private static String token() {
        try {
            return Machine.token();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
