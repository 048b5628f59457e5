package dk.medvind.access;

import java.util.regex.Pattern;
import org.springframework.test.web.servlet.MvcResult;

/**
 * What one endpoint answered one role about one kind of case.
 *
 * @param answer status, page and way on, with everything that tells one case from another taken out
 */
record Cell(
        String role,
        Endpoint endpoint,
        Kind kind,
        Outcome expected,
        Outcome outcome,
        int status,
        String body,
        String answer) {

    private static final Pattern CHANCE =
            Pattern.compile(
                    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|name=\"_csrf\" value=\"[^\"]*\"");

    static Cell of(
            String role,
            Endpoint endpoint,
            Kind kind,
            Outcome expected,
            MvcResult result,
            Subject subject)
            throws Exception {
        var response = result.getResponse();
        String body = response.getContentAsString();
        String answer = response.getStatus() + " " + response.getRedirectedUrl() + "\n" + body;
        for (String mark : subject.marks()) {
            answer = answer.replace(mark, "*");
        }
        return new Cell(
                role,
                endpoint,
                kind,
                expected,
                Outcome.of(result),
                response.getStatus(),
                body,
                CHANCE.matcher(answer).replaceAll("*"));
    }

    boolean isAsRuled() {
        return outcome.fits(expected);
    }

    @Override
    public String toString() {
        return "%s, %s, %s: ruled %s, was %s (%d)"
                .formatted(role, endpoint, kind.words(), expected, outcome, status);
    }
}
