package dk.medvind.identity.login;

/** The two ways in. The name in the address is also the name of the OAuth2 client registration. */
enum Door {
    /** MitID through NemLog-in; citizens never see the product realm's own page. */
    CITIZEN("borger"),
    /** The municipality's own log-in. */
    STAFF("medarbejder");

    private final String registration;

    Door(String registration) {
        this.registration = registration;
    }

    String registration() {
        return registration;
    }

    /** Where the log-in begins. */
    String path() {
        return "/oauth2/authorization/" + registration;
    }

    static Door of(String registration) {
        return CITIZEN.registration.equals(registration) ? CITIZEN : STAFF;
    }
}
