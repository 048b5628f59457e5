package dk.medvind.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page of the work list ended, as it stands in addresses. */
class PageKeyTest {

    private static final UUID ID = UUID.fromString("6f1c2c1e-4a2b-4f0e-9a51-0d6a7b8c9d0e");

    @Test
    void isReadAsItWasWritten() {
        var key =
                new PageKey(WorkSort.PRESSING, 1, Instant.parse("2026-12-01T22:59:00.123456Z"), ID);
        var last = new PageKey(WorkSort.DEADLINE, 0, null, ID);

        assertThat(PageKey.read(key.written(), WorkSort.PRESSING)).hasValue(key);
        assertThat(PageKey.read(last.written(), WorkSort.DEADLINE)).hasValue(last);
        assertThat(last.moment()).isEqualTo("infinity");
    }

    @Test
    void isNoneInAnotherOrder() {
        var key = new PageKey(WorkSort.PRESSING, 0, Instant.EPOCH, ID);

        assertThat(PageKey.read(key.written(), WorkSort.RECEIVED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRESSING",
                "PRESSING~1~2026-12-01T22:59:00Z",
                "PRESSING~one~2026-12-01T22:59:00Z~6f1c2c1e-4a2b-4f0e-9a51-0d6a7b8c9d0e",
                "PRESSING~99999~2026-12-01T22:59:00Z~6f1c2c1e-4a2b-4f0e-9a51-0d6a7b8c9d0e",
                "PRESSING~1~yesterday~6f1c2c1e-4a2b-4f0e-9a51-0d6a7b8c9d0e",
                "PRESSING~1~+1000000000-01-01T00:00:00Z~6f1c2c1e-4a2b-4f0e-9a51-0d6a7b8c9d0e",
                "PRESSING~1~2026-12-01T22:59:00Z~1 or 1=1",
                "PRESSING~1~2026-12-01T22:59:00Z~6f1c2c1e-4a2b-4f0e-9a51-0d6a7b8c9d0e~more"
            })
    void readsNothingFromWhatIsMalformed(String content) {
        String written =
                Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));

        assertThat(PageKey.read(written, WorkSort.PRESSING)).isEmpty();
        assertThat(PageKey.read(content, WorkSort.PRESSING)).isEmpty();
        assertThat(PageKey.read("x".repeat(5_000), WorkSort.PRESSING)).isEmpty();
    }
}
