package dk.medvind;

import java.util.List;

/** Who can log in locally; everybody's password is their user name. */
final class LocalUsers {

    /**
     * @param names one user or several alike
     * @param door {@code MitID} or {@code ansat}
     * @param who in Danish, as the local start page shows it
     */
    record Users(String names, String door, String who) {}

    private LocalUsers() {}

    static List<Users> all() {
        return List.of(
                new Users("borger1 … borger6", "MitID", "borgere"),
                new Users("fuldmagt1", "MitID", "har fuldmagt fra borger1"),
                new Users("paaroerende1", "MitID", "pårørende til borger2"),
                new Users("vaerge1", "MitID", "værge for borger3"),
                new Users("lavtniveau", "MitID", "kommer ind på for lavt niveau"),
                new Users("udenniveau, udencpr", "MitID", "mangler niveau eller CPR-nummer"),
                new Users("sagsbehandler1, 2", "ansat", "Borgercenter Voksne"),
                new Users("sagsbehandler3", "ansat", "Borgercenter Handicap"),
                new Users("sagsbehandler4", "ansat", "Kultur- og Fritidsforvaltningen"),
                new Users("medbetjener1, 2", "ansat", "medbetjening"),
                new Users("leder1", "ansat", "teamleder"),
                new Users("procesejer1, 2", "ansat", "procesejere"),
                new Users("revisor1", "ansat", "læser kun revisionssporet"),
                new Users("admin1", "ansat", "teknisk drift uden adgang til sager"),
                new Users("udenrolle", "ansat", "har endnu ingen rolle"));
    }
}
