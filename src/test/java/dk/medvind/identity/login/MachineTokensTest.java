package dk.medvind.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.identity.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class MachineTokensTest {

    private final MachineTokens tokens = new MachineTokens();

    @Test
    void aTokenTellsWhichComputerActs() {
        UUID account = UUID.randomUUID();
        var actor =
                tokens.convert(token().subject(account.toString()).build()).getPrincipal().actor();

        assertThat(actor.id()).isEqualTo(account);
        assertThat(actor.displayName()).isEqualTo("example-machine");
        assertThat(actor.roles()).containsExactly(Role.MACHINE);
    }

    @Test
    void aTokenThatNamesNoAccountIsRefusedLikeAnyBadToken() {
        assertThatThrownBy(() -> tokens.convert(token().subject("somebody").build()))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> tokens.convert(token().build()))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("azp", "example-machine")
                .claim("roles", List.of("MACHINE"));
    }
}
