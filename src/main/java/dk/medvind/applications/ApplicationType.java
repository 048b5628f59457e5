package dk.medvind.applications;

import dk.medvind.identity.Administration;
import java.util.Arrays;

/**
 * What can be applied for. The slug names the folder in processes and forms, the process and the
 * address.
 */
public enum ApplicationType {
    /** Enkeltydelse, aktivloven §§ 81-85. Complaints go to Ankestyrelsen. */
    SINGLE_BENEFIT("single-benefit", Administration.SOCIAL, "Borgercenter Voksne"),

    /**
     * Sundhedskort og lægeskift, sundhedsloven §§ 12 and 59. Complaints go to Styrelsen for
     * Patientklager.
     */
    HEALTH_CARD("health-card", Administration.CULTURE_AND_LEISURE, "Sundhedskort"),

    /** Førtidspension, pensionsloven §§ 16-21. Complaints go to Ankestyrelsen. */
    DISABILITY_PENSION("disability-pension", Administration.SOCIAL, "Borgercenter Voksne"),

    /** Tabt arbejdsfortjeneste, barnets lov § 87. Complaints go to Ankestyrelsen. */
    LOST_EARNINGS("lost-earnings", Administration.SOCIAL, "Borgercenter Handicap");

    private final String slug;
    private final Administration administration;
    private final String team;

    ApplicationType(String slug, Administration administration, String team) {
        this.slug = slug;
        this.administration = administration;
        this.team = team;
    }

    /**
     * Reads a slug.
     *
     * @throws IllegalArgumentException if nothing of that name can be applied for
     */
    public static ApplicationType of(String slug) {
        return Arrays.stream(values())
                .filter(type -> type.slug.equals(slug))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Nothing of that name can be applied for"));
    }

    /**
     * Whether the spouse's income and benefits decide anything, so that they may be looked up
     * (retssikkerhedsloven § 11 a, stk. 2: only what is needed).
     */
    boolean spouseCounts() {
        return this == SINGLE_BENEFIT;
    }

    public String slug() {
        return slug;
    }

    public Administration administration() {
        return administration;
    }

    /** The team that receives new applications. */
    public String team() {
        return team;
    }
}
