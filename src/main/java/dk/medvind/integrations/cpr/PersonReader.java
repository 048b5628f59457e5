package dk.medvind.integrations.cpr;

import dk.medvind.identity.CprNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Translates CPR's words and codes into ours. */
final class PersonReader {

    private PersonReader() {}

    static Person read(PersonLookupResponse answer, Instant now) {
        var data = answer.persondata;
        var relations = answer.relationer;
        return new Person(
                new CprNumber(data.personnummer),
                name(data.navn),
                data.adressebeskyttelse.beskyttet,
                Optional.ofNullable(answer.adresse.aktuelAdresse).map(PersonReader::address),
                civilStatus(data.civilstand.civilstandskode),
                Optional.ofNullable(relations.aegtefaelle)
                        .map(spouse -> new CprNumber(spouse.personnummer)),
                relations.boern.stream()
                        .map(
                                child ->
                                        new Child(
                                                new CprNumber(child.personnummer),
                                                child.foraeldremyndighed))
                        .distinct()
                        .toList(),
                Optional.ofNullable(relations.vaerge).map(PersonReader::guardian),
                status(data.status.status),
                now);
    }

    private static String name(PersonLookupResponse.Name name) {
        if (name.personadresseringsnavn != null && !name.personadresseringsnavn.isBlank()) {
            return name.personadresseringsnavn;
        }
        return Stream.of(name.fornavn, name.mellemnavn, name.efternavn)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Address address(PersonLookupResponse.CurrentAddress address) {
        return new Address(
                address.conavn, address.standardadresse, address.postnummer, address.postdistrikt);
    }

    private static Guardian guardian(PersonLookupResponse.Relation guardian) {
        return new Guardian(
                new CprNumber(guardian.personnummer),
                LocalDate.parse(Objects.requireNonNull(guardian.startdato)));
    }

    private static CivilStatus civilStatus(String code) {
        return switch (code) {
            case "U" -> CivilStatus.UNMARRIED;
            case "G" -> CivilStatus.MARRIED;
            case "F" -> CivilStatus.DIVORCED;
            case "E" -> CivilStatus.WIDOWED;
            case "P" -> CivilStatus.REGISTERED_PARTNER;
            case "O" -> CivilStatus.DISSOLVED_PARTNERSHIP;
            case "L" -> CivilStatus.SURVIVING_PARTNER;
            // D: the person has died, which ends a marriage but is not a civil status of its own.
            default -> CivilStatus.UNMARRIED;
        };
    }

    private static PersonStatus status(String code) {
        return switch (code) {
            case "01", "03", "05", "07" -> PersonStatus.RESIDENT;
            case "70" -> PersonStatus.DISAPPEARED;
            case "80" -> PersonStatus.EMIGRATED;
            case "90" -> PersonStatus.DEAD;
            case "20", "30", "50", "60" -> PersonStatus.ANNULLED;
            default -> throw new IllegalArgumentException("Unknown status");
        };
    }
}
