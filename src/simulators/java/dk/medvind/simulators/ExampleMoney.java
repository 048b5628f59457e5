package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.util.List;
import java.util.Map;

/** What the example people live on, in whole kroner a month, the same every month. */
final class ExampleMoney {

    private static final String MUNICIPALITY = "Københavns Kommune";
    private static final String UDK = "Udbetaling Danmark";

    private static final Map<String, List<Wage>> WAGES =
            Map.ofEntries(
                    Map.entry(
                            "6411840121",
                            List.of(benefit("64942212", MUNICIPALITY, 12_550, 2_930))),
                    Map.entry(
                            "8306910184",
                            List.of(wage("39012345", "Café Solsikken", 15_800, 3_710, 85))),
                    Map.entry(
                            "6208860184",
                            List.of(wage("28765432", "Nordhavn Logistik", 29_400, 9_120, 160))),
                    Map.entry("9001720152", List.of(benefit("33236252", UDK, 20_640, 6_480))),
                    Map.entry("7203580120", List.of(benefit("33236252", UDK, 14_610, 3_950))),
                    Map.entry(
                            "7705790153",
                            List.of(benefit("64942212", MUNICIPALITY, 12_550, 2_930))),
                    Map.entry("7512490152", List.of(benefit("33236252", UDK, 14_610, 3_950))),
                    Map.entry(
                            "6604044187",
                            List.of(
                                    benefit("64942212", MUNICIPALITY, 7_410, 990),
                                    wage("31234567", "Superbrugsen Tagensvej", 2_150, 0, 14))),
                    Map.entry(
                            "8802690143",
                            List.of(wage("27654321", "Toft & Søn", 34_200, 11_400, 160))));

    private static final Map<String, List<Running>> BENEFITS =
            Map.of(
                    "6411840121",
                            List.of(
                                    new Running(
                                            "Kontanthjælp", "2024-03-01", "", 12_550, MUNICIPALITY),
                                    new Running("Boligstøtte", "2024-05-01", "", 1_120, UDK),
                                    new Running(
                                            "Sygedagpenge",
                                            "2023-08-01",
                                            "2024-02-29",
                                            19_700,
                                            MUNICIPALITY)),
                    "8306910184",
                            List.of(
                                    new Running(
                                            "Børne- og ungeydelse", "2015-10-01", "", 1_029, UDK)),
                    "9001720152",
                            List.of(new Running("Førtidspension", "2016-01-01", "", 20_640, UDK)),
                    "7705790153",
                            List.of(
                                    new Running(
                                            "Kontanthjælp",
                                            "2025-02-01",
                                            "",
                                            12_550,
                                            MUNICIPALITY)),
                    "7512490152",
                            List.of(
                                    new Running("Folkepension", "2014-08-01", "", 14_610, UDK),
                                    new Running("Boligydelse", "2014-08-01", "", 2_480, UDK)),
                    "6604044187",
                            List.of(
                                    new Running(
                                            "Kontanthjælp",
                                            "2026-02-01",
                                            "",
                                            7_410,
                                            MUNICIPALITY)));

    private static final Map<String, List<Owned>> ASSETS =
            Map.of(
                    "6411840121", List.of(new Owned("INDESTAAENDE", 3_240)),
                    "8306910184",
                            List.of(new Owned("INDESTAAENDE", 18_905), new Owned("GAELD", 41_000)),
                    "6208860184", List.of(new Owned("INDESTAAENDE", 96_300)),
                    "7512490152",
                            List.of(
                                    new Owned("INDESTAAENDE", 61_780),
                                    new Owned("VAERDIPAPIR", 12_400)));

    /**
     * A month's pay.
     *
     * @param field 13 with or 14 without labour market contribution
     */
    record Wage(String cvr, String employer, int field, int amount, int tax, int hours) {
        int contribution() {
            return field == 13 ? amount * 8 / 100 : 0;
        }
    }

    /** A benefit; {@code to} is empty while it runs. */
    record Running(String name, String from, String to, int monthly, String payer) {}

    /** An entry of the yearly statement of wealth. */
    record Owned(String kind, int amount) {}

    private ExampleMoney() {}

    static List<Wage> wages(CprNumber cpr) {
        return WAGES.getOrDefault(cpr.value(), List.of());
    }

    static List<Running> benefits(CprNumber cpr) {
        return BENEFITS.getOrDefault(cpr.value(), List.of());
    }

    static List<Owned> assets(CprNumber cpr) {
        return ASSETS.getOrDefault(cpr.value(), List.of());
    }

    private static Wage wage(String cvr, String employer, int amount, int tax, int hours) {
        return new Wage(cvr, employer, 13, amount, tax, hours);
    }

    private static Wage benefit(String cvr, String payer, int amount, int tax) {
        return new Wage(cvr, payer, 14, amount, tax, 0);
    }
}
