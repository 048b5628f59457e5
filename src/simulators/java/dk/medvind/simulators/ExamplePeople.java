package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everybody the simulators know. All numbers are replacement numbers (day + 60) and belong to
 * nobody; names and addresses are made up. Besides the named people there is a crowd for load:
 * every number {@link #crowd} gives.
 */
public final class ExamplePeople {

    private static final Map<CprNumber, ExamplePerson> PEOPLE =
            Stream.of(
                            ExamplePerson.of(
                                    "641184-0121",
                                    "Anders",
                                    "Holm Kristensen",
                                    "Rentemestervej 14, 2. tv",
                                    "2400 København NV"),
                            ExamplePerson.of(
                                            "830691-0184",
                                            "Maria",
                                            "Lund Sørensen",
                                            "Sjællandsgade 31, 3. th",
                                            "2200 København N")
                                    .marriedTo("620886-0184")
                                    .parentOf("690915-4187"),
                            ExamplePerson.of(
                                            "620886-0184",
                                            "Signe",
                                            "Lund Sørensen",
                                            "Sjællandsgade 31, 3. th",
                                            "2200 København N")
                                    .marriedTo("830691-0184")
                                    .parentOf("690915-4187"),
                            ExamplePerson.of(
                                    "690915-4187",
                                    "Oliver",
                                    "Lund Sørensen",
                                    "Sjællandsgade 31, 3. th",
                                    "2200 København N"),
                            ExamplePerson.of(
                                            "900172-0152",
                                            "Karin",
                                            "Bech Mortensen",
                                            "Kirsebærhaven 8, st.",
                                            "2500 Valby")
                                    .civil("F")
                                    .guardedBy("720358-0120"),
                            ExamplePerson.of(
                                            "720358-0120",
                                            "Inge",
                                            "Bech",
                                            "Ålekistevej 102, 1.",
                                            "2720 Vanløse")
                                    .civil("E"),
                            ExamplePerson.of(
                                            "770579-0153",
                                            "Thomas",
                                            "Dahl",
                                            "Hørgården 5, 4. tv",
                                            "2300 København S")
                                    .civil("F")
                                    .addressProtected(),
                            ExamplePerson.of(
                                            "751249-0152",
                                            "Else Marie",
                                            "Vang",
                                            "Gl. Jernbanevej 19, st. th",
                                            "2500 Valby")
                                    .civil("E")
                                    .withoutDigitalPost(),
                            ExamplePerson.of(
                                    "660404-4187",
                                    "Emil",
                                    "Nygaard",
                                    "Tagensvej 86, vær. 214",
                                    "2200 København N"),
                            ExamplePerson.of(
                                    "880269-0143",
                                    "Henrik",
                                    "Toft",
                                    "Amagerbrogade 240, 2.",
                                    "2300 København S"),
                            ExamplePerson.of(
                                            "650140-0126",
                                            "Dagny",
                                            "Eskildsen",
                                            "Bispebjerg Kirkegård",
                                            "2400 København NV")
                                    .is("90"),
                            ExamplePerson.of(
                                            "690258-0137",
                                            "Poul",
                                            "Rise",
                                            "Ukendt vej 1",
                                            "2100 København Ø")
                                    .is("80"),
                            ExamplePerson.of(
                                            "610165-3334",
                                            "Birthe",
                                            "Skov Rasmussen",
                                            "Jyllingevej 61, 1. tv",
                                            "2720 Vanløse")
                                    .withoutNemKonto(),
                            ExamplePerson.of(
                                    "610185-1235",
                                    "Jonas",
                                    "Winther",
                                    "Frederikssundsvej 150, 3.",
                                    "2700 Brønshøj"))
                    .collect(Collectors.toUnmodifiableMap(ExamplePerson::cpr, Function.identity()));

    private static final List<String> FIRST = List.of("Ida", "Noah", "Freja", "Karl", "Asta");
    private static final List<String> LAST = List.of("Bruun", "Eg", "Falk", "Gade", "Hauge");

    private ExamplePeople() {}

    /** The person behind a number; empty when the number belongs to nobody. */
    public static Optional<ExamplePerson> find(CprNumber cpr) {
        var named = PEOPLE.get(cpr);
        return named != null
                ? Optional.of(named)
                : Optional.of(cpr).filter(ExamplePeople::inCrowd).map(ExamplePeople::member);
    }

    /** Numbers of people for load tests: born 1 to 28 January 1970 by number, unmarried. */
    public static List<CprNumber> crowd(int size) {
        return IntStream.range(0, Math.min(size, 28_000))
                .mapToObj(n -> new CprNumber("%02d01702%03d".formatted(61 + n % 28, n / 28)))
                .toList();
    }

    private static boolean inCrowd(CprNumber cpr) {
        return cpr.value().matches("[6-8]\\d01702\\d{3}");
    }

    private static ExamplePerson member(CprNumber cpr) {
        int n = Integer.parseInt(cpr.value().substring(7));
        return ExamplePerson.of(
                cpr.formatted(),
                FIRST.get(n % FIRST.size()),
                LAST.get(n / FIRST.size() % LAST.size()),
                "Eksempelvej " + (1 + n % 200),
                "2400 København NV");
    }
}
