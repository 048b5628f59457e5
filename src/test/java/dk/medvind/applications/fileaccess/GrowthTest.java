package dk.medvind.applications.fileaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void nothingIsNewInAFileThatIsTheSame() {
        assertThat(Growth.since(List.of("a", "b"), List.of(part("b"), part("a")))).isEmpty();
    }

    @Test
    void whatCameAfterwardsIsNew() {
        assertThat(Growth.since(List.of("a"), List.of(part("a"), part("b")))).containsExactly("b");
    }

    @Test
    void theSameQuestionAnsweredOnceMoreIsNew() {
        assertThat(Growth.since(List.of("a"), List.of(part("a"), part("a")))).containsExactly("a");
    }

    @Test
    void whatIsGoneIsNotNew() {
        assertThat(Growth.since(List.of("a", "b"), List.of(part("a")))).isEmpty();
    }

    private static FilePart part(String name) {
        return new FilePart(name, "Filer", "Fil", "Fil", List.of(), null, null, null, null);
    }
}
