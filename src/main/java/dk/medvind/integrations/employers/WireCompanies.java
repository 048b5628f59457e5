package dk.medvind.integrations.employers;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What CVR found, as its search engine wraps it. */
record WireCompanies(@JsonProperty("timed_out") boolean timedOut, @Nullable Hits hits) {

    record Hits(@Nullable List<Hit> hits) {}

    record Hit(@JsonProperty("_source") @Nullable Source source) {}

    record Source(@JsonProperty("Vrvirksomhed") @Nullable Company company) {}

    record Company(int cvrNummer, @Nullable Newest virksomhedMetadata) {

        boolean has(String cvrNumber) {
            return cvrNumber.equals("%08d".formatted(cvrNummer));
        }

        Employer employer(Instant fetchedAt) {
            Newest newest = there(virksomhedMetadata);
            Place place = newest.nyesteBeliggenhedsadresse();
            return new Employer(
                    "%08d".formatted(cvrNummer),
                    there(there(newest.nyesteNavn()).navn()),
                    place == null ? List.of() : place.lines(),
                    fetchedAt);
        }
    }

    record Newest(@Nullable Name nyesteNavn, @Nullable Place nyesteBeliggenhedsadresse) {}

    record Name(@Nullable String navn) {}

    record Place(
            @Nullable String vejnavn,
            @Nullable Integer husnummerFra,
            @Nullable String bogstavFra,
            @Nullable String etage,
            @Nullable String sidedoer,
            @Nullable Integer postnummer,
            @Nullable String postdistrikt) {

        /** Companies abroad have no postal code here. */
        List<String> lines() {
            if (vejnavn == null || postnummer == null) {
                return List.of();
            }
            String number = told(husnummerFra) + told(bogstavFra);
            String street = number.isEmpty() ? vejnavn : vejnavn + " " + number;
            String floor = etage == null ? "" : (", " + etage + ". " + told(sidedoer)).strip();
            return List.of(
                    street + floor, ("%04d ".formatted(postnummer) + told(postdistrikt)).strip());
        }

        private static String told(@Nullable Object part) {
            return part == null ? "" : part.toString();
        }
    }

    List<Company> companies() {
        return there(there(hits).hits()).stream()
                .flatMap(hit -> Stream.of(there(there(hit.source()).company())))
                .toList();
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new OutsideSystemFailed(OutsideSystem.EMPLOYERS, Kind.GARBAGE);
        }
        return value;
    }
}
