package dk.medvind.identity;

import java.util.UUID;

/** The only key by which a person is known outside the table {@code party}. */
public record PartyId(UUID value) {

    public static PartyId random() {
        return new PartyId(UUID.randomUUID());
    }

    public static PartyId of(String text) {
        return new PartyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
