package dk.medvind.journeys;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A copy of the local Keycloak's database, for those who look for what must not be there. */
final class KeycloakDatabase implements AutoCloseable {

    private static final String OWNED_BY_REALM =
            """
            select id from user_entity where realm_id = (select id from realm where name = '%s')
            """;

    private final Connection connection;

    KeycloakDatabase(Path file, String password) throws SQLException {
        connection =
                DriverManager.getConnection(
                        "jdbc:h2:file:"
                                + file.toAbsolutePath()
                                + ";NON_KEYWORDS=VALUE;IFEXISTS=TRUE",
                        "keycloak",
                        password);
    }

    /**
     * Tables with a row that holds one of the texts anywhere. Rows of users and their attributes
     * are told apart by realm; every other table counts for {@code medvind}.
     */
    Set<String> whereFound(List<String> texts, String realm) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            String rows = rowsOf(table, realm);
            if (rows != null && holds(rows, texts)) {
                found.add(table);
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable String rowsOf(String table, String realm) {
        String all = "select * from \"" + table + "\"";
        String users = OWNED_BY_REALM.formatted(realm);
        return switch (table) {
            case "USER_ENTITY" -> all + " where id in (" + users + ")";
            case "USER_ATTRIBUTE", "CREDENTIAL" -> all + " where user_id in (" + users + ")";
            default -> realm.equals("medvind") ? all : null;
        };
    }

    private boolean holds(String rows, List<String> texts) throws SQLException {
        try (var sql = connection.createStatement();
                ResultSet row = sql.executeQuery(rows)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = row.getString(column);
                    if (value != null && texts.stream().anyMatch(value::contains)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
