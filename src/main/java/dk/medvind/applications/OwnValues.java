package dk.medvind.applications;

import dk.medvind.applications.Extract.Line;
import dk.medvind.integrations.addresses.Dwelling;
import dk.medvind.integrations.assets.AssetKind;
import dk.medvind.integrations.assets.YearlyStatement;
import dk.medvind.integrations.benefits.Benefit;
import dk.medvind.integrations.cpr.Address;
import dk.medvind.integrations.cpr.Person;
import dk.medvind.integrations.doctors.ChosenDoctor;
import dk.medvind.integrations.employers.Employer;
import dk.medvind.integrations.income.Income;
import dk.medvind.integrations.income.Pay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes of registers' answers what a form shows. Every value is about the applicant alone: a
 * spouse's is not among them.
 */
final class OwnValues {

    /** CVR number of the employer that pays most; no form shows it. */
    static final String EMPLOYER = "income.employer";

    /** Where the applicant lives, on one line; not when it is protected. No form shows it. */
    static final String PLACE = "cpr.place";

    private static final int OF_AGE = 18;

    private OwnValues() {}

    /** Name, address unless it is protected, a spouse if there is one, and own children. */
    static List<RegisterValue> of(Person person) {
        Instant at = person.fetchedAt();
        LocalDate today = Deadlines.dayOf(at);
        var values = new ArrayList<RegisterValue>();
        values.add(RegisterValue.text("cpr.name", person.name(), at));
        address(person).ifPresent(values::add);
        place(person).ifPresent(values::add);
        if (person.civilStatus().hasSpouse()) {
            values.add(
                    RegisterValue.text("cpr.partner", "SPOUSE", at)
                            .with(
                                    List.of(
                                            Line.coded(
                                                    "applications.register.cpr.civil",
                                                    person.civilStatus()))));
        }
        long children =
                person.children().stream()
                        .filter(
                                child ->
                                        child.cprNumber().birthDate().until(today).getYears()
                                                < OF_AGE)
                        .count();
        values.add(
                RegisterValue.number("cpr.children", BigDecimal.valueOf(children), List.of(), at));
        return values;
    }

    private static Optional<RegisterValue> address(Person person) {
        if (person.protectedAddress()) {
            return Optional.of(
                    new RegisterValue(
                            "cpr.address",
                            null,
                            null,
                            List.of(new Line("applications.register.cpr.protected", null, "")),
                            null,
                            person.fetchedAt()));
        }
        return person.address()
                .map(Address::lines)
                .map(lines -> String.join(", ", lines))
                .map(address -> RegisterValue.text("cpr.address", address, person.fetchedAt()));
    }

    private static Optional<RegisterValue> place(Person person) {
        return person.address()
                .filter(address -> !person.protectedAddress())
                .map(
                        address ->
                                String.join(
                                        ", ",
                                        address.street(),
                                        address.postalCode() + " " + address.city()))
                .map(line -> RegisterValue.text(PLACE, line, person.fetchedAt()));
    }

    /** The average of the months, with each month's pay beside it. */
    static List<RegisterValue> of(Income income) {
        long months = income.from().until(income.to(), ChronoUnit.MONTHS) + 1;
        BigDecimal average =
                income.gross().divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP);
        var values = new ArrayList<RegisterValue>();
        values.add(
                RegisterValue.number(
                        "income.monthly",
                        average,
                        Extracts.of(income, RegisterCollection.BASIS).lines(),
                        income.fetchedAt()));
        values.addAll(Wages.of(income));
        mainEmployer(income)
                .map(number -> RegisterValue.text(EMPLOYER, number, income.fetchedAt()))
                .ifPresent(values::add);
        return values;
    }

    /** Wages alone make an employer: benefits are paid without labour market contribution. */
    private static Optional<String> mainEmployer(Income income) {
        return income.pays().stream()
                .filter(pay -> pay.withContribution().signum() > 0)
                .collect(
                        Collectors.groupingBy(
                                Pay::employerCvr,
                                Collectors.reducing(
                                        BigDecimal.ZERO, Pay::withContribution, BigDecimal::add)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** The employer's name, with number and address beside it. */
    static List<RegisterValue> of(Employer employer) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("applications.register.employers.number", null, employer.cvrNumber()));
        if (!employer.address().isEmpty()) {
            lines.add(
                    new Line(
                            "applications.register.employers.address",
                            null,
                            String.join(", ", employer.address())));
        }
        return List.of(
                RegisterValue.text("employers.name", employer.name(), employer.fetchedAt())
                        .with(lines));
    }

    /** How the applicant has the dwelling, with its size beside it. */
    static List<RegisterValue> of(Dwelling dwelling) {
        var lines = new ArrayList<Line>();
        if (dwelling.squareMetres() > 0) {
            lines.add(
                    new Line(
                            "applications.register.dwellings.size",
                            null,
                            dwelling.squareMetres() + " m²"));
        }
        if (dwelling.rooms() > 0) {
            lines.add(
                    new Line(
                            "applications.register.dwellings.rooms",
                            null,
                            Integer.toString(dwelling.rooms())));
        }
        return dwelling.tenure().stream()
                .map(
                        tenure ->
                                RegisterValue.text(
                                                "dwellings.tenure",
                                                tenure.name(),
                                                dwelling.fetchedAt())
                                        .with(lines))
                .toList();
    }

    /** What runs today, together and one by one. */
    static List<RegisterValue> of(List<Benefit> benefits, Instant fetchedAt) {
        Extract told =
                Extracts.of(
                        benefits, Deadlines.dayOf(fetchedAt), fetchedAt, RegisterCollection.BASIS);
        var values = new ArrayList<RegisterValue>();
        values.add(
                RegisterValue.number(
                        "benefits.monthly", told.figure("monthly"), told.lines(), fetchedAt));
        Livelihood.of(benefits, Deadlines.dayOf(fetchedAt))
                .map(living -> RegisterValue.text("benefits.livelihood", living, fetchedAt))
                .map(value -> value.with(told.lines()))
                .ifPresent(values::add);
        return values;
    }

    /** The practice the applicant has now, with its address beside it. */
    static List<RegisterValue> of(ChosenDoctor doctor) {
        return List.of(
                RegisterValue.text("doctors.chosen", doctor.name(), doctor.fetchedAt())
                        .with(
                                List.of(
                                        new Line(
                                                "applications.register.doctors.address",
                                                null,
                                                doctor.address()))));
    }

    /** Money and securities at the turn of the year; houses and debts beside them. */
    static List<RegisterValue> of(YearlyStatement statement) {
        List<Line> lines =
                Stream.of(AssetKind.values())
                        .filter(kind -> statement.sum(kind).signum() > 0)
                        .map(
                                kind ->
                                        new Line(
                                                "applications.register.assets." + kind,
                                                null,
                                                Money.written(statement.sum(kind))))
                        .toList();
        return List.of(
                RegisterValue.number(
                                "assets.savings",
                                statement.sum(AssetKind.DEPOSIT, AssetKind.SECURITIES),
                                lines,
                                statement.fetchedAt())
                        .on(statement.on()));
    }
}
