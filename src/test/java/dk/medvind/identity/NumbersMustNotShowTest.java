package dk.medvind.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.medvind.OnMedvind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** CPR numbers: what must not happen to them, whatever else goes wrong. */
@OnMedvind
class NumbersMustNotShowTest {

    private static final CprNumber KNOWN = CprNumber.parse("641184-0121");
    private static final CprNumber NEW = CprNumber.parse("720358-0120");
    private static final String KEY = key((byte) 0);

    @Autowired Parties parties;
    @Autowired Sealing sealing;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate inTransaction;

    @Test
    void noCprNumberIsStoredInClearBecauseEncryptionFailed() {
        Sealing broken = mock();
        when(broken.index(anyString())).thenAnswer(asked -> sealing.index(asked.getArgument(0)));
        when(broken.seal(anyString(), anyString())).thenThrow(new IllegalStateException("no key"));
        var unable = new Parties(sql, broken, new NameIndex(sql, broken));

        assertThatThrownBy(
                        () ->
                                Scopes.asLogin(
                                        () ->
                                                inTransaction.execute(
                                                        tx -> unable.register(NEW, "Ingen Nøgle"))))
                .hasMessage("no key");
        assertThat(Scopes.asSystem(() -> parties.find(NEW))).isEmpty();
    }

    @Test
    void noKeyThatIsNoneLetsMedvindStart() {
        for (String none :
                new String[] {"", "AAAA", Base64.getEncoder().encodeToString(new byte[16])}) {
            assertThatThrownBy(() -> new KeyRing(1, Map.of(1, none), KEY))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new KeyRing(1, Map.of(1, KEY), none))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new KeyRing(2, Map.of(1, KEY), KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noHashOfACprNumberIsUnkeyed() throws Exception {
        PartyId party = Scopes.asLogin(() -> parties.register(KNOWN, "Ane Eksempel"));
        byte[] stored =
                Scopes.asSystem(
                        () ->
                                inTransaction.execute(
                                        tx ->
                                                sql.sql("select cpr_index from party where id = ?")
                                                        .param(party.value())
                                                        .query(byte[].class)
                                                        .single()));

        for (String hash : new String[] {"MD5", "SHA-1", "SHA-256", "SHA-512"}) {
            for (String written : new String[] {KNOWN.value(), KNOWN.formatted()}) {
                assertThat(stored)
                        .isNotEqualTo(
                                MessageDigest.getInstance(hash)
                                        .digest(written.getBytes(StandardCharsets.UTF_8)));
            }
        }
        var elsewhere = new Sealing(new KeyRing(1, Map.of(1, KEY), key((byte) 7)));
        assertThat(elsewhere.index(KNOWN.value())).isNotEqualTo(stored);
    }

    private static String key(byte value) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, value);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
