package dk.medvind.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What an answer means to whoever asked. */
enum Outcome {
    /** The role may: it was done, shown, or a rule of the case said something about it. */
    ANSWERED,
    /** A sentence says that this cannot be done any more. */
    TOO_LATE,
    /** As if there were no such thing. */
    NOT_FOUND,
    /** This part of Medvind is not for the role: log in, or another page. */
    TURNED_AWAY,
    /** Medvind failed, or the test asked badly; never right. */
    BROKEN;

    static Outcome of(MvcResult result) {
        int status = result.getResponse().getStatus();
        if (isThePageOfRefusals(result)) {
            return ANSWERED;
        }
        if (status == HttpServletResponse.SC_NOT_FOUND || heardNothing(result)) {
            return NOT_FOUND;
        }
        if (status == HttpServletResponse.SC_UNAUTHORIZED
                || status == HttpServletResponse.SC_FORBIDDEN
                || toTheDoor(result)) {
            return TURNED_AWAY;
        }
        if (status == HttpServletResponse.SC_CONFLICT || saysNo(result)) {
            return TOO_LATE;
        }
        return status < HttpServletResponse.SC_BAD_REQUEST ? ANSWERED : BROKEN;
    }

    /**
     * What a rule allows may still be too late in the case itself; and a part of Medvind that is
     * closed to a role may look as if it were not there.
     */
    boolean fits(Outcome expected) {
        return this == expected
                || expected == ANSWERED && this == TOO_LATE
                || expected == TURNED_AWAY && this == NOT_FOUND;
    }

    boolean isRefusal() {
        return this == NOT_FOUND || this == TURNED_AWAY;
    }

    /** It tells people who could not log in what to do; its status is theirs, not the page's. */
    private static boolean isThePageOfRefusals(MvcResult result) {
        var page = result.getModelAndView();
        return page != null && "identity/refused".equals(page.getViewName());
    }

    private static boolean toTheDoor(MvcResult result) {
        String location = result.getResponse().getRedirectedUrl();
        // Whoever is asked to prove again who they are may go on after it.
        return location != null
                && location.startsWith("/oauth2/authorization/")
                && !location.endsWith("?igen=ja");
    }

    private static boolean heardNothing(MvcResult result) {
        return flash(result).containsKey("unheard");
    }

    private static boolean saysNo(MvcResult result) {
        return flash(result).keySet().stream()
                .anyMatch(key -> key.equals("notice") || key.equals("refused"));
    }

    /** Null where a filter answered. */
    private static Map<String, ?> flash(MvcResult result) {
        var flash = RequestContextUtils.getOutputFlashMap(result.getRequest());
        return flash == null ? Map.of() : flash;
    }
}
