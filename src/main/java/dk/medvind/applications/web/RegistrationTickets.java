package dk.medvind.applications.web;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.Sought;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.BrokenSeal;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Sealing;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What one page of a registration tells the next: the number set aside and whom the employee looked
 * up. Sealed for this employee, so that nobody can be put in who was not looked up, and pressing
 * twice is registering once.
 */
@Component
class RegistrationTickets {

    private static final String CONTEXT = "registration|";
    private static final String NOBODY = "-";

    private final Sealing sealing;

    RegistrationTickets(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * @param party null as long as nobody knows who applies
     */
    record Ticket(CaseNumber caseNumber, @Nullable PartyId party) {

        Sought sought() {
            if (party == null) {
                throw new IllegalStateException("Nobody was looked up");
            }
            return new Sought(caseNumber, party);
        }
    }

    String write(ActingContext employee, CaseNumber caseNumber, @Nullable PartyId party) {
        String content = caseNumber + " " + (party == null ? NOBODY : party.toString());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(content, context(employee)));
    }

    /** Empty for what this employee was not given. */
    Optional<Ticket> read(ActingContext employee, @Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(written);
            String[] parts = sealing.openText(sealed, context(employee)).split(" ", 2);
            PartyId party = parts[1].equals(NOBODY) ? null : PartyId.of(parts[1]);
            return Optional.of(new Ticket(new CaseNumber(parts[0]), party));
        } catch (IllegalArgumentException | BrokenSeal e) {
            return Optional.empty();
        }
    }

    private static String context(ActingContext employee) {
        return CONTEXT + employee.actor().id();
    }
}
