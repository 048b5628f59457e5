package dk.medvind.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.OnMedvind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnMedvind
class PartiesTest {

    private static final CprNumber ANE = CprNumber.parse("641184-0121");
    private static final CprNumber BO = CprNumber.parse("830691-0184");

    @Autowired Parties parties;
    @Autowired Sealing sealing;
    @Autowired JdbcClient sql;

    @Test
    void onePersonIsOnePartyHoweverOftenTheyLogIn() {
        PartyId first = Scopes.asLogin(() -> parties.register(ANE, "Ane Eksempel"));
        PartyId second = Scopes.asLogin(() -> parties.register(ANE, "Ane Prøve"));

        assertThat(second).isEqualTo(first);
        assertThat(Scopes.asSystem(() -> parties.nameOf(first))).isEqualTo("Ane Prøve");
        assertThat(Scopes.asSystem(() -> parties.cprNumberOf(first))).isEqualTo(ANE);
    }

    @Test
    void whoOnlyDeliversDoesNotChangeANameThatIsKnown() {
        PartyId known = Scopes.asLogin(() -> parties.register(ANE, "Ane Eksempel"));

        assertThat(Scopes.asLogin(() -> parties.findOrRegister(ANE, "En Anden"))).isEqualTo(known);
        assertThat(Scopes.asSystem(() -> parties.nameOf(known))).isEqualTo("Ane Eksempel");
    }

    @Test
    void aCitizenSeesNoOtherParty() {
        PartyId ane = Scopes.asLogin(() -> parties.register(ANE, "Ane Eksempel"));
        PartyId bo = Scopes.asLogin(() -> parties.register(BO, "Bo Eksempel"));
        var acting = ActingContext.citizen(ane, AssuranceLevel.SUBSTANTIAL);

        assertThat(Scopes.as(acting, () -> parties.nameOf(ane))).isEqualTo("Ane Eksempel");
        assertThatThrownBy(() -> Scopes.as(acting, () -> parties.nameOf(bo)))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void withoutAScopeThereAreNoRows() {
        Scopes.asLogin(() -> parties.register(ANE, "Ane Eksempel"));

        assertThat(sql.sql("select count(*) from party").query(Integer.class).single()).isZero();
        assertThat(parties.find(ANE)).isEmpty();
    }

    @Test
    void sealedBytesDoNotOpenInAnotherRow() {
        byte[] sealed = sealing.seal("640", "party.cpr|a");

        assertThat(sealing.openText(sealed, "party.cpr|a")).isEqualTo("640");
        assertThatThrownBy(() -> sealing.open(sealed, "party.cpr|b"))
                .isInstanceOf(BrokenSeal.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealing.open(sealed, "party.cpr|a"))
                .isInstanceOf(BrokenSeal.class);
    }
}
