package dk.medvind.integrations.addresses;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer over GraphQL. One with errors may hold half of what was asked, and is not used.
 *
 * @param errors null or empty in a whole answer
 */
record WirePlaces(@Nullable Data data, @Nullable List<Object> errors) {

    record Data(
            @JsonProperty("DAR_Adresse") @Nullable Addresses addresses,
            @JsonProperty("BBR_Enhed") @Nullable Units units) {}

    record Addresses(@Nullable List<Address> nodes) {}

    record Units(@Nullable List<Unit> nodes) {}

    record Address(
            @JsonProperty("id_lokalId") @Nullable String idLokalId,
            @Nullable String adressebetegnelse) {

        String id() {
            return there(idLokalId);
        }
    }

    record Unit(
            @JsonProperty("id_lokalId") @Nullable String idLokalId,
            @Nullable String adresseIdentificerer,
            @JsonProperty("enh026EnhedensSamledeAreal") @Nullable Integer area,
            @JsonProperty("enh031AntalVaerelser") @Nullable Integer rooms,
            @JsonProperty("enh045Udlejningsforhold") @Nullable String letting,
            @JsonProperty("enhedBygning") @Nullable Building building) {

        Dwelling dwelling(Instant fetchedAt) {
            return new Dwelling(
                    tenure(),
                    Objects.requireNonNullElse(area, 0),
                    Objects.requireNonNullElse(rooms, 0),
                    fetchedAt);
        }

        /** BBR says of a cooperative's dwellings that they are let; who owns the house tells. */
        private Optional<Tenure> tenure() {
            return switch (Objects.requireNonNullElse(letting, "")) {
                case "1" ->
                        Optional.ofNullable(building)
                                .flatMap(Building::owner)
                                .map(
                                        owner ->
                                                owner.equals("41")
                                                        ? Tenure.COOPERATIVE
                                                        : Tenure.RENTED);
                case "2" -> Optional.of(Tenure.OWNED);
                default -> Optional.empty();
            };
        }
    }

    record Building(@JsonProperty("bygningEjendomsrelation") @Nullable Property property) {

        Optional<String> owner() {
            return Optional.ofNullable(property).map(Property::ejendommensEjerforholdskode);
        }
    }

    record Property(@Nullable String ejendommensEjerforholdskode) {}

    List<Address> addresses() {
        return there(there(whole().addresses()).nodes());
    }

    List<Unit> units() {
        return there(there(whole().units()).nodes());
    }

    private Data whole() {
        if (errors != null && !errors.isEmpty()) {
            throw new OutsideSystemFailed(OutsideSystem.ADDRESSES, Kind.UNAVAILABLE);
        }
        return there(data);
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new OutsideSystemFailed(OutsideSystem.ADDRESSES, Kind.GARBAGE);
        }
        return value;
    }
}
