package dk.medvind.casework.web;

import dk.medvind.casework.WorkQueries;
import dk.medvind.identity.ActingContext;

/** The way back to the list as it was seen. */
final class Lists {

    private Lists() {}

    /** The address of the list; what was sent along is read anew, so that it leads nowhere else. */
    static String address(WorkQueries queries, ActingContext acting, String query) {
        return "/sagsbehandling?" + queries.readKept(acting, query).query().parameters();
    }
}
