package dk.medvind.identity.login;

import dk.medvind.identity.Actor;
import dk.medvind.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of the site, who may enter each, and by which door. What is in no area is closed. */
enum Area {
    OWN_PAGES(Door.CITIZEN, Set.of(Role.CITIZEN), "/borger", "/ansoegning"),
    CASEWORK(Door.STAFF, Set.of(Role.CASEWORKER, Role.TEAM_LEADER), "/sagsbehandling"),
    CO_SERVICE(Door.STAFF, Set.of(Role.CO_SERVICE), "/medbetjening"),
    REPORTS(Door.STAFF, Set.of(Role.PROCESS_OWNER, Role.TEAM_LEADER), "/rapporter"),
    PROCESSES(Door.STAFF, Set.of(Role.PROCESS_OWNER), "/processer"),
    AUDIT(Door.STAFF, Set.of(Role.AUDITOR), "/revision"),
    OPERATION(Door.STAFF, Set.of(Role.ADMINISTRATOR), "/drift");

    private final Door door;
    private final Set<Role> roles;
    private final List<String> paths;

    Area(Door door, Set<Role> roles, String... paths) {
        this.door = door;
        this.roles = roles;
        this.paths = List.of(paths);
    }

    Door door() {
        return door;
    }

    /** Patterns as Spring Security reads them: the path itself and everything below it. */
    String[] patterns() {
        return paths.stream().map(path -> path + "/**").toArray(String[]::new);
    }

    String[] roles() {
        return roles.stream().map(Enum::name).toArray(String[]::new);
    }

    static Optional<Area> of(String path) {
        return Arrays.stream(values()).filter(area -> area.holds(path)).findFirst();
    }

    /** Where somebody lands who asked for no page in particular. */
    static String landing(Actor actor) {
        if (actor.is(Role.CITIZEN)) {
            return "/borger";
        }
        if (actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEADER)) {
            return "/sagsbehandling";
        }
        if (actor.is(Role.AUDITOR)) {
            return "/revision";
        }
        return actor.is(Role.PROCESS_OWNER) ? "/rapporter" : "/";
    }

    private boolean holds(String path) {
        return paths.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
    }
}
