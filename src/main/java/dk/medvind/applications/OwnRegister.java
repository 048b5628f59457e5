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
    /** Asked for the employer that the income register names. */
    EMPLOYERS(INCOME);

    private final @Nullable OwnRegister first;

    OwnRegister() {
        this(null);
    }

    OwnRegister(@Nullable OwnRegister first) {
        this.first = first;
    }

    /** The register whose answer it takes to ask this one; empty for most. */
    Optional<OwnRegister> first() {
        return Optional.ofNullable(first);
    }

    /** The part of a value's name before the dot. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
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
