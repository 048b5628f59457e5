package dk.medvind.applications;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A register that is asked about the applicant while the form is written. */
enum OwnRegister {
    CPR,
    INCOME,
    BENEFITS,
    ASSETS,
    DOCTORS,
    /** Asked for the employer that the income register names. */
    EMPLOYERS(INCOME, OwnValues.EMPLOYER),
    /** Asked for the address that CPR tells, unless it is protected. */
    DWELLINGS(CPR, OwnValues.PLACE);

    private final @Nullable OwnRegister first;
    private final String by;

    OwnRegister() {
        this(null, "");
    }

    OwnRegister(@Nullable OwnRegister first, String by) {
        this.first = first;
        this.by = by;
    }

    /** The register that tells what to ask this one after; null for most. */
    @Nullable OwnRegister first() {
        return first;
    }

    /** The value of that register which this one is asked after. */
    String by() {
        return by;
    }

    /** The part of a value's name before the dot. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds companies and houses, which everybody may read, and no persons. */
    boolean isPublic() {
        return first != null;
    }

    /** What a look-up there is called in the audit trail. */
    String what() {
        return "register." + label();
    }

    /** The register that holds a value; empty for a value that none holds. */
    static Optional<OwnRegister> of(String value) {
        return Stream.of(values())
                .filter(register -> value.startsWith(register.label() + "."))
                .findFirst();
    }
}
