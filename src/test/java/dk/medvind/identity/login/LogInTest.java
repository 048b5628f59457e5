package dk.medvind.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Administration;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class LogInTest {

    private final Parties parties = mock();
    private final ActingContexts contexts = mock(returnsFirstArg());
    private final LoginSettings settings =
            new LoginSettings(
                    URI.create("http://localhost:9/realms/medvind"),
                    "medvind",
                    "secret",
                    "nemlogin",
                    "medvind-api");
    private final CitizenLogIn citizens = new CitizenLogIn(parties, contexts, settings);
    private final StaffLogIn staff = new StaffLogIn(contexts, parties);

    @Test
    void aCitizenIsKnownByPartyAndLevelOnly() {
        PartyId party = PartyId.random();
        when(parties.register(new CprNumber("6411840121"), "Anders Holm Kristensen"))
                .thenReturn(party);
        ActingContext acting = citizens.accept(citizen("6411840121", "High"));
        assertThat(acting.party()).isEqualTo(party);
        assertThat(acting.level()).isEqualTo(AssuranceLevel.HIGH);
        assertThat(acting.actor().displayName()).isEmpty();
    }

    @Test
    void refusesALowLevelEvenWhenNemLogInLetItPass() {
        assertThatThrownBy(() -> citizens.accept(citizen("6411840121", "Low")))
                .extracting(e -> ((LogInRefused) e).refusal())
                .isEqualTo(Refusal.LEVEL_TOO_LOW);
        verifyNoInteractions(parties);
    }

    @Test
    void refusesAnUnknownLevel() {
        assertThatThrownBy(() -> citizens.accept(citizen("6411840121", "Betydelig")))
                .extracting(e -> ((LogInRefused) e).refusal())
                .isEqualTo(Refusal.LEVEL_UNKNOWN);
    }

    @Test
    void refusesACprNumberThatIsNone() {
        assertThatThrownBy(() -> citizens.accept(citizen("9999999999", "High")))
                .extracting(e -> ((LogInRefused) e).refusal())
                .isEqualTo(Refusal.NO_CPR_NUMBER);
    }

    @Test
    void refusesAnEmployeeAtTheCitizensDoorAndTheOtherWayRound() {
        assertThatThrownBy(() -> citizens.accept(employee(List.of("CASEWORKER"), "SOCIAL")))
                .extracting(e -> ((LogInRefused) e).refusal())
                .isEqualTo(Refusal.OTHER_DOOR);
        assertThatThrownBy(() -> staff.accept(citizen("6411840121", "High")))
                .extracting(e -> ((LogInRefused) e).refusal())
                .isEqualTo(Refusal.OTHER_DOOR);
    }

    @Test
    void anEmployeeHasTheRolesOfTheDirectoryAndNoOthers() {
        ActingContext acting =
                staff.accept(
                        employee(List.of("CASEWORKER", "CITIZEN", "offline_access"), "SOCIAL"));
        assertThat(acting.actor().roles()).containsExactly(Role.CASEWORKER);
        assertThat(acting.actor().administration()).isEqualTo(Administration.SOCIAL);
    }

    @Test
    void anEmployeeWhoseNumberTheDirectoryTellsIsKnownAsACitizenToo() {
        PartyId party = PartyId.random();
        when(parties.findOrRegister(new CprNumber("6604044187"), "Sanne Holm")).thenReturn(party);
        var claims = new HashMap<>(employee(List.of("CASEWORKER"), "SOCIAL").getClaims());
        assertThat(staff.accept(token(claims)).actor().person()).isNull();
        claims.put("cpr", "660404-4187");
        assertThat(staff.accept(token(claims)).actor().person()).isEqualTo(party.value());
    }

    @Test
    void refusesAnEmployeeWithoutRoleOrAdministration() {
        assertThatThrownBy(() -> staff.accept(employee(List.of("offline_access"), "SOCIAL")))
                .extracting(e -> ((LogInRefused) e).refusal())
                .isEqualTo(Refusal.NO_ROLE);
        assertThatThrownBy(() -> staff.accept(employee(List.of("CASEWORKER"), "MOON")))
                .extracting(e -> ((LogInRefused) e).refusal())
                .isEqualTo(Refusal.NO_ROLE);
        verifyNoInteractions(contexts);
    }

    private static OidcIdToken citizen(String cpr, String level) {
        return token(
                Map.of(
                        "sub", "lightweight-1",
                        "identity_provider", "nemlogin",
                        "cpr", cpr,
                        "loa", level,
                        "name", "Anders Holm Kristensen"));
    }

    private static OidcIdToken employee(List<String> roles, String administration) {
        return token(
                Map.of(
                        "sub",
                        UUID.randomUUID().toString(),
                        "roles",
                        roles,
                        "administration",
                        administration,
                        "team",
                        "Borgercenter Voksne",
                        "name",
                        "Sanne Holm"));
    }

    private static OidcIdToken token(Map<String, Object> claims) {
        return new OidcIdToken("not shown", Instant.now(), Instant.now().plusSeconds(60), claims);
    }
}
