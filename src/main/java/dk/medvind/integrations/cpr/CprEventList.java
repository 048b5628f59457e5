package dk.medvind.integrations.cpr;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.medvind.identity.CprNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CPR's list of events as it comes over the wire. */
record CprEventList(@JsonProperty(value = "haendelser", required = true) List<Told> events) {

    /** One event in CPR's words. */
    record Told(
            @JsonProperty(value = "loebenummer", required = true) long position,
            @JsonProperty(value = "beskedId", required = true) String id,
            @JsonProperty(value = "personnummer", required = true) String cprNumber,
            @JsonProperty(value = "forretningshaendelse", required = true) String what,
            @JsonProperty(value = "haendelsesdato", required = true) LocalDate on,
            @JsonProperty("kommuneNuvaerende") @Nullable String municipality) {

        Optional<CprEvent> event(String ours) {
            return kind(ours)
                    .map(kind -> new CprEvent(position, id, new CprNumber(cprNumber), kind, on));
        }

        private Optional<CprEvent.Kind> kind(String ours) {
            return switch (what) {
                case "DOED" -> Optional.of(CprEvent.Kind.DEATH);
                case "BESKYTTELSE" -> Optional.of(CprEvent.Kind.PROTECTION);
                case "FLYTNING" ->
                        ours.equals(municipality)
                                ? Optional.empty()
                                : Optional.of(CprEvent.Kind.MOVED_AWAY);
                default -> Optional.empty();
            };
        }
    }
}
