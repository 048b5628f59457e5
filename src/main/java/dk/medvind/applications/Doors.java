package dk.medvind.applications;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Parties;
import dk.medvind.workflow.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who comes to the wrong door which one is right, by table D1 (forvaltningsloven § 7). Nobody
 * is turned away: one can always apply here.
 */
@Service
public class Doors {

    private static final String TABLE = "d1-application-routing";

    private final Decisions decisions;
    private final Parameters parameters;
    private final Parties parties;
    private final Clock clock;

    Doors(Decisions decisions, Parameters parameters, Parties parties, Clock clock) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.parties = parties;
        this.clock = clock;
    }

    /** A door elsewhere; its words stand under {@code applications.door}. */
    public enum Door {
        SENIOR_PENSION("https://www.borger.dk/seniorpension"),
        STATE_PENSION("https://www.borger.dk/folkepension"),
        PENSION_SUPPLEMENT("https://www.borger.dk/personligt-tillaeg"),
        PENSION_PAYER("https://www.borger.dk/foertidspension");

        private final String address;

        Door(String address) {
            this.address = address;
        }

        /** Where to read on and to apply. */
        public String address() {
            return address;
        }

        private static Optional<Door> of(String route) {
            return Arrays.stream(values()).filter(door -> door.name().equals(route)).findFirst();
        }
    }

    /** The better door for somebody of this age who wants to apply for this, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Door> elsewhere(ActingContext acting, ApplicationType type) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        LocalDate born = parties.cprNumberOf(acting.party()).birthDate();
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("requestType", type.name());
        // Where somebody lives and what they receive is looked up when they have applied.
        inputs.put("residence", "UNKNOWN");
        inputs.put("pensionType", "UNKNOWN");
        inputs.put("age", born.until(today).getYears());
        inputs.put("pensionAge", parameters.countOn("pension.state-pension-age", today));
        inputs.put("seniorAge", PensionHints.seniorAge(parameters, today));
        List<Map<String, Object>> rows = decisions.evaluate(TABLE, inputs);
        return rows.stream().findFirst().flatMap(row -> Door.of(String.valueOf(row.get("route"))));
    }
}
