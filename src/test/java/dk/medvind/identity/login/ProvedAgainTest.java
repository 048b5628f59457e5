package dk.medvind.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** What counts as having proved a moment ago who one is. */
class ProvedAgainTest {

    private final KeptForms keptForms = mock();
    private final ProvedAgain proved = new ProvedAgain(keptForms);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void fourMinutesAgoIsFreshAndSixAreNot() {
        assertThat(freshAfterSeen(Instant.now().minusSeconds(240))).isTrue();
        assertThat(freshAfterSeen(Instant.now().minusSeconds(360))).isFalse();
    }

    @Test
    void aMomentThatHasNotComeIsNoProof() {
        assertThat(freshAfterSeen(Instant.now().plusSeconds(3_600))).isFalse();
    }

    @Test
    void aTokenThatDoesNotSayWhenIsNoProofAndForgetsTheOneBefore() {
        assertThat(freshAfterSeen(Instant.now())).isTrue();
        assertThat(freshAfterSeen(null)).isFalse();
    }

    @Test
    void whoHasNoSessionHasProvedNothing() {
        assertThat(proved.isFresh(new MockHttpServletRequest())).isFalse();
    }

    @Test
    void whatWasWrittenIsKeptWhileThePersonLogsInAgain() {
        assertThat(proved.again(request)).isEqualTo("/oauth2/authorization/medarbejder?igen=ja");
        verify(keptForms).keep(request);
    }

    private boolean freshAfterSeen(@Nullable Instant seen) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "someone"));
        if (seen != null) {
            claims.put("auth_time", seen);
        }
        ProvedAgain.remember(
                new OidcIdToken("not shown", Instant.now(), Instant.now().plusSeconds(60), claims),
                request);
        return proved.isFresh(request);
    }
}
