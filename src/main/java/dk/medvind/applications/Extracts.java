package dk.medvind.applications;

import dk.medvind.applications.Extract.Line;
import dk.medvind.integrations.benefits.Benefit;
import dk.medvind.integrations.cpr.Address;
import dk.medvind.integrations.cpr.Person;
import dk.medvind.integrations.income.Income;
import dk.medvind.integrations.income.Pay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns what the ports answer into what the dossier keeps. */
final class Extracts {

    private Extracts() {}

    static Extract of(Person person, String legalBasis) {
        var lines = new ArrayList<Line>();
        lines.add(Line.coded("applications.register.cpr.status", person.status()));
        lines.add(Line.coded("applications.register.cpr.civil", person.civilStatus()));
        if (person.protectedAddress()) {
            lines.add(new Line("applications.register.cpr.protected", null, ""));
        } else {
            person.address()
                    .map(Address::lines)
                    .ifPresent(
                            address ->
                                    lines.add(
                                            new Line(
                                                    "applications.register.cpr.address",
                                                    null,
                                                    String.join(", ", address))));
        }
        lines.add(
                new Line(
                        "applications.register.cpr.children",
                        null,
                        String.valueOf(person.children().size())));
        person.guardian()
                .ifPresent(
                        guardian ->
                                lines.add(
                                        new Line(
                                                "applications.register.cpr.guardian",
                                                null,
                                                guardian.since().toString())));
        return new Extract(
                "register.cpr",
                legalBasis,
                person.fetchedAt(),
                false,
                lines,
                Map.of(
                        "married", flag(person.civilStatus().hasSpouse()),
                        "protected", flag(person.protectedAddress()),
                        "children", BigDecimal.valueOf(person.children().size()),
                        "age",
                                BigDecimal.valueOf(
                                        person.cprNumber()
                                                .birthDate()
                                                .until(Deadlines.dayOf(person.fetchedAt()))
                                                .getYears())));
    }

    static Extract of(Income income, String legalBasis) {
        var lines = new ArrayList<Line>();
        for (var pay : income.pays()) {
            lines.add(
                    new Line(
                            "applications.register.income.gross",
                            pay.month() + " · " + pay.employer(),
                            Money.written(pay.gross())));
        }
        for (YearMonth silent : income.silentMonths()) {
            lines.add(new Line("applications.register.income.silent", silent.toString(), ""));
        }
        return new Extract(
                "register.income",
                legalBasis,
                income.fetchedAt(),
                false,
                lines,
                Map.of(
                        "total",
                        income.gross(),
                        "months",
                        BigDecimal.valueOf(
                                income.pays().stream().map(Pay::month).distinct().count())));
    }

    static Extract of(
            List<Benefit> benefits, LocalDate today, Instant fetchedAt, String legalBasis) {
        var running = benefits.stream().filter(benefit -> benefit.runsOn(today)).toList();
        var lines =
                running.stream()
                        .map(
                                benefit ->
                                        new Line(
                                                "applications.register.benefits.monthly",
                                                benefit.name() + " · " + benefit.payer(),
                                                Money.written(benefit.monthly())))
                        .toList();
        BigDecimal monthly =
                running.stream().map(Benefit::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Extract(
                "register.benefits",
                legalBasis,
                fetchedAt,
                false,
                lines,
                Map.of("monthly", monthly));
    }

    private static BigDecimal flag(boolean value) {
        return value ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
