package dk.medvind.applications;

import dk.medvind.integrations.benefits.Benefit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The benefit somebody lives on, told by the name under which it is paid. Where two of them run, or
 * none, nobody knows and the question is asked.
 */
final class Livelihood {

    private static final Map<String, String> BY_NAME =
            Map.of(
                    "kontanthjælp", "CASH_ASSISTANCE",
                    "sygedagpenge", "SICKNESS",
                    "ressourceforløbsydelse", "RESOURCE_COURSE",
                    "fleksløntilskud", "FLEXJOB",
                    "ledighedsydelse", "FLEXJOB",
                    "førtidspension", "DISABILITY_PENSION");

    private Livelihood() {}

    /** An option of the question what one lives on; empty unless just one of them runs. */
    static Optional<String> of(List<Benefit> benefits, LocalDate today) {
        List<String> living =
                benefits.stream()
                        .filter(benefit -> benefit.runsOn(today))
                        .map(benefit -> benefit.name().strip().toLowerCase(Locale.ROOT))
                        .filter(BY_NAME::containsKey)
                        .map(BY_NAME::get)
                        .distinct()
                        .toList();
        return living.size() == 1 ? Optional.of(living.get(0)) : Optional.empty();
    }
}
