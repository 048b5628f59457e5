package dk.medvind.simulators;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CVR's distribution: {@code POST /cvr-permanent/virksomhed/_search} with a term query on {@code
 * Vrvirksomhed.cvrNummer}, answered as Elasticsearch does. A look-up, so there is nothing to do
 * twice and no key. {@code TWICE} finds the company two times. Every company is made up.
 */
public final class EmployersSimulator extends SimulatedSystem {

    private static final Map<Integer, Company> COMPANIES =
            Map.of(
                    39012345,
                            new Company(
                                    "Café Solsikken ApS", "Sjællandsgade", 7, 2200, "København N"),
                    28765432,
                            new Company(
                                    "Nordhavn Logistik A/S",
                                    "Sundkrogsgade",
                                    21,
                                    2100,
                                    "København Ø"),
                    31234567,
                            new Company(
                                    "Superbrugsen Tagensvej",
                                    "Tagensvej",
                                    110,
                                    2200,
                                    "København N"),
                    27654321,
                            new Company(
                                    "Toft & Søn v/Henrik Toft",
                                    "Amagerbrogade",
                                    240,
                                    2300,
                                    "København S"),
                    64942212,
                            new Company(
                                    "Københavns Kommune", "Rådhuspladsen", 1, 1550, "København V"));

    EmployersSimulator() {
        super("employers", "/cvr-permanent");
    }

    @Override
    Reply answer(Call call, Optional<Fault.Kind> fault) {
        if (!call.method().equals("POST") || !call.path().endsWith("/virksomhed/_search")) {
            return Reply.problem(404, "Only virksomhed/_search");
        }
        int asked = call.json().path("query").path("term").path("Vrvirksomhed.cvrNummer").asInt(0);
        if (asked == 0) {
            return Reply.problem(400, "parsing_exception");
        }
        received().request(call, Integer.toString(asked));
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        int times = fault.equals(Optional.of(Fault.Kind.TWICE)) ? 2 : 1;
        int told = wrong ? 64942212 : asked;
        var company = COMPANIES.get(told);
        var hits =
                company == null
                        ? List.of()
                        : Stream.generate(() -> hit(told, company)).limit(times).toList();
        return Reply.json(200, found(hits));
    }

    private static Map<String, Object> found(List<?> hits) {
        var found = new LinkedHashMap<String, Object>();
        found.put("took", 2);
        found.put("timed_out", false);
        found.put("_shards", Map.of("total", 6, "successful", 6, "skipped", 0, "failed", 0));
        found.put("hits", Map.of("total", hits.size(), "max_score", 1.0, "hits", hits));
        return found;
    }

    private static Map<String, Object> hit(int number, Company company) {
        return Map.of(
                "_index",
                "cvr-v-20261101",
                "_type",
                "_doc",
                "_id",
                "4000" + number,
                "_source",
                Map.of(
                        "Vrvirksomhed",
                        Map.of("cvrNummer", number, "virksomhedMetadata", company.newest())));
    }

    private record Company(String name, String street, int house, int postalCode, String city) {

        Map<String, Object> newest() {
            var place = new HashMap<String, Object>();
            place.put("landekode", "DK");
            place.put("vejnavn", street);
            place.put("husnummerFra", house);
            place.put("bogstavFra", null);
            place.put("etage", null);
            place.put("sidedoer", null);
            place.put("postnummer", postalCode);
            place.put("postdistrikt", city);
            return Map.of("nyesteNavn", Map.of("navn", name), "nyesteBeliggenhedsadresse", place);
        }
    }
}
