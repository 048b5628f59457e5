package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.InvalidCprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/**
 * Turns what NemLog-in says of a citizen into who acts. The level is checked here although
 * NemLog-in was asked for it: an assertion is not a promise.
 */
@Component
class CitizenLogIn {

    private final Parties parties;
    private final ActingContexts contexts;
    private final LoginSettings settings;

    CitizenLogIn(Parties parties, ActingContexts contexts, LoginSettings settings) {
        this.parties = parties;
        this.contexts = contexts;
        this.settings = settings;
    }

    /**
     * @throws LogInRefused with an unknown or too low level, or without a CPR number
     */
    ActingContext accept(OidcIdToken token) {
        if (!settings.citizenProvider().equals(token.getClaimAsString("identity_provider"))) {
            throw new LogInRefused(Refusal.OTHER_DOOR);
        }
        AssuranceLevel level = level(token.getClaimAsString("loa"));
        CprNumber cpr = cprNumber(token.getClaimAsString("cpr"));
        String name = token.getFullName() == null ? "" : token.getFullName();
        PartyId party = Scopes.asLogin(() -> parties.register(cpr, name));
        ActingContext acting = ActingContext.citizen(party, level);
        return Scopes.asLogin(() -> contexts.keep(acting));
    }

    private static AssuranceLevel level(@Nullable String claim) {
        AssuranceLevel level =
                AssuranceLevel.of(claim == null ? "" : claim)
                        .orElseThrow(() -> new LogInRefused(Refusal.LEVEL_UNKNOWN));
        if (!level.atLeast(AssuranceLevel.SUBSTANTIAL)) {
            throw new LogInRefused(Refusal.LEVEL_TOO_LOW);
        }
        return level;
    }

    private static CprNumber cprNumber(@Nullable String claim) {
        if (claim == null) {
            throw new LogInRefused(Refusal.NO_CPR_NUMBER);
        }
        try {
            return CprNumber.parse(claim);
        } catch (InvalidCprNumber e) {
            throw new LogInRefused(Refusal.NO_CPR_NUMBER);
        }
    }
}
