package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LixTest {

    private static final List<String> TEXTS =
            List.of(
                    "Vi hjælper dig. Afgørelsen kommer om tre uger!",
                    "",
                    "   \n ",
                    "12 + 30 = 42",
                    "Ét ord",
                    "Derfor:\n- Husleje\n- Medicin\n\nDu får hjælp til begge dele.",
                    "Kommunalbestyrelsens myndighedsafgørelse forudsætter dokumentationsmateriale.",
                    "Jf. aktivloven § 82, stk. 1. Beløbet er 1.234,50 kr. Har du spørgsmål? Ring!",
                    "Œuvre naïve façade — ærgerligt, ørkenvandring og åndsnærværende Ångström");

    @Test
    void countsWordsASentenceAndTheShareOfLongWords() {
        assertThat(Lix.of("Vi hjælper dig. Afgørelsen kommer om tre uger!")).isEqualTo(4 + 25);
        assertThat(Lix.of("")).isZero();
        assertThat(Lix.of("12 + 30 = 42")).as("no words").isZero();
    }

    @Test
    void theBrowserReckonsTheSameWhileSomebodyWrites() throws Exception {
        String texts = new JsonMapper().writeValueAsString(TEXTS);
        String file = Path.of("src/main/frontend/aids/lix.js").toUri().toString();
        assertThat(
                        node(
                                "import('"
                                        + file
                                        + "').then(({ lix }) => console.log("
                                        + texts
                                        + ".map(lix).join(' ')))"))
                .isEqualTo(
                        TEXTS.stream()
                                .map(text -> String.valueOf(Lix.of(text)))
                                .collect(Collectors.joining(" ")));
    }

    private static String node(String script) throws IOException, InterruptedException {
        Process node =
                new ProcessBuilder("node", "--input-type=module", "-e", script)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said =
                new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        node.waitFor();
        return said;
    }
}
