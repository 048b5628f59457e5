package dk.medvind.identity.login;

import java.util.Arrays;

/**
 * The two ways in and the way out. The name in the address is also the name of the OAuth2 client
 * registration.
 */
enum Door {
    /** MitID through NemLog-in; citizens never see the product realm's own page. */
    CITIZEN("borger", "openid", "person"),
    /** The municipality's own log-in. */
    STAFF("medarbejder", "openid", "person"),
    /**
     * Asks Keycloak, without a word to the person, for a token that only says which of its sessions
     * is meant, and ends that session with it. So none of the tokens of a log-in needs to be kept.
     */
    OUT("farvel", "openid");

    private final String registration;
    private final String[] scopes;

    Door(String registration, String... scopes) {
        this.registration = registration;
        this.scopes = scopes;
    }

    String registration() {
        return registration;
    }

    /**
     * What the token is to tell; the scope {@code person} brings name, level, CPR number, roles.
     */
    String[] scopes() {
        return scopes.clone();
    }

    /** Where it begins. */
    String path() {
        return "/oauth2/authorization/" + registration;
    }

    static Door of(String registration) {
        return Arrays.stream(values())
                .filter(door -> door.registration.equals(registration))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such door"));
    }
}
