package dk.medvind.integrations.cpr;

import dk.medvind.identity.CprNumber;
import java.time.LocalDate;

/** The guardian (værge) registered for the person asked about. */
public record Guardian(CprNumber cprNumber, LocalDate since) {}
