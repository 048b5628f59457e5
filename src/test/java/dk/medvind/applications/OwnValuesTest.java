package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.addresses.Dwelling;
import dk.medvind.integrations.addresses.Tenure;
import dk.medvind.integrations.assets.Asset;
import dk.medvind.integrations.assets.AssetKind;
import dk.medvind.integrations.assets.YearlyStatement;
import dk.medvind.integrations.benefits.Benefit;
import dk.medvind.integrations.cpr.Address;
import dk.medvind.integrations.cpr.Child;
import dk.medvind.integrations.cpr.CivilStatus;
import dk.medvind.integrations.cpr.Person;
import dk.medvind.integrations.cpr.PersonStatus;
import dk.medvind.integrations.employers.Employer;
import dk.medvind.integrations.income.Income;
import dk.medvind.integrations.income.Pay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the form shows of the registers' answers. */
class OwnValuesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CprNumber SPOUSE = CprNumber.parse("620886-0184");

    @Test
    void aMarriedApplicantNeedNotSayTheyHaveASpouse() {
        var values = OwnValues.of(person(CivilStatus.MARRIED, false));
        assertThat(value(values, "cpr.partner").text()).isEqualTo("SPOUSE");
        assertThat(value(values, "cpr.name").text()).isEqualTo("Ane Eksempel");
    }

    @Test
    void whetherAnUnmarriedApplicantLivesWithSomebodyIsNotKnown() {
        assertThat(OwnValues.of(person(CivilStatus.UNMARRIED, false)))
                .noneMatch(value -> value.name().equals("cpr.partner"));
    }

    @Test
    void nothingAboutTheSpouseIsAmongTheValues() {
        assertThat(OwnValues.of(person(CivilStatus.MARRIED, false)))
                .noneMatch(value -> String.valueOf(value.answer()).contains(SPOUSE.value()));
    }

    @Test
    void aProtectedAddressIsNotShownAndNotAskedFor() {
        var address = value(OwnValues.of(person(CivilStatus.UNMARRIED, true)), "cpr.address");
        assertThat(address.answer()).isNull();
        assertThat(address.lines()).hasSize(1);
    }

    @Test
    void childrenWhoAreOfAgeAreNotCounted() {
        assertThat(
                        value(OwnValues.of(person(CivilStatus.UNMARRIED, false)), "cpr.children")
                                .number())
                .isEqualByComparingTo("1");
    }

    @Test
    void aMonthWithoutReportsCountsAsNothingAndIsNamed() {
        var august = YearMonth.of(2026, 8);
        var income = new Income(august, august.plusMonths(2), List.of(), NOW);
        var monthly = OwnValues.of(income).get(0);
        assertThat(monthly.number()).isEqualByComparingTo("0");
        assertThat(monthly.lines()).hasSize(3);
    }

    @Test
    void theEmployerIsWhoPaysMostWages() {
        var august = YearMonth.of(2026, 8);
        var income =
                new Income(
                        august,
                        august,
                        List.of(
                                wage("11111111", "9000"),
                                wage("22222222", "15000"),
                                benefit("64942212", "20000")),
                        NOW);
        assertThat(value(OwnValues.of(income), "income.employer").text()).isEqualTo("22222222");
    }

    @Test
    void whoLivesOnBenefitsHasNoEmployer() {
        var august = YearMonth.of(2026, 8);
        var income = new Income(august, august, List.of(benefit("64942212", "12000")), NOW);
        assertThat(OwnValues.of(income)).noneMatch(value -> value.name().equals("income.employer"));
    }

    @Test
    void anEmployerIsShownWithNumberAndAddress() {
        var employer =
                new Employer("22222222", "Eksempel A/S", List.of("Prøvevej 1", "2200 Kbh N"), NOW);
        var shown = OwnValues.of(employer).get(0);
        assertThat(shown.answer()).isEqualTo("Eksempel A/S");
        assertThat(shown.lines())
                .extracting(Extract.Line::value)
                .containsExactly("22222222", "Prøvevej 1, 2200 Kbh N");
    }

    @Test
    void aProtectedAddressIsNotAskedAboutElsewhere() {
        assertThat(OwnValues.of(person(CivilStatus.UNMARRIED, true)))
                .noneMatch(value -> value.name().equals("cpr.place"));
        assertThat(value(OwnValues.of(person(CivilStatus.UNMARRIED, false)), "cpr.place").text())
                .isEqualTo("Prøvevej 1, 2200 København N");
    }

    @Test
    void aDwellingOfUnknownTenureLeavesTheQuestionOpen() {
        assertThat(OwnValues.of(new Dwelling(Optional.empty(), 58, 2, NOW))).isEmpty();
        var shown = OwnValues.of(new Dwelling(Optional.of(Tenure.RENTED), 58, 0, NOW)).get(0);
        assertThat(shown.answer()).isEqualTo("RENTED");
        assertThat(shown.lines()).extracting(Extract.Line::value).containsExactly("58 m²");
    }

    @Test
    void wagesAreTheAverageOfTheMonthsThatWereReported() {
        var august = YearMonth.of(2026, 8);
        var income =
                new Income(
                        august,
                        august.plusMonths(2),
                        List.of(
                                worked(august, "20000", "130"),
                                worked(august.plusMonths(1), "22000", "156")),
                        NOW);
        assertThat(value(OwnValues.of(income), "income.wage").number())
                .isEqualByComparingTo("21000");
        assertThat(value(OwnValues.of(income), "income.hours").number()).isEqualByComparingTo("33");
    }

    @Test
    void hoursThatWereNotReportedAreAskedFor() {
        var august = YearMonth.of(2026, 8);
        var income = new Income(august, august, List.of(worked(august, "20000", "0")), NOW);
        assertThat(OwnValues.of(income))
                .extracting(RegisterValue::name)
                .contains("income.wage")
                .doesNotContain("income.hours");
    }

    @Test
    void whatOneLivesOnIsKnownWhenOneSuchBenefitRuns() {
        assertThat(Livelihood.of(List.of(runs("Kontanthjælp"), runs("Boligstøtte")), TODAY))
                .contains("CASH_ASSISTANCE");
        assertThat(Livelihood.of(List.of(runs("Kontanthjælp"), runs("Sygedagpenge")), TODAY))
                .isEmpty();
        assertThat(Livelihood.of(List.of(runs("Boligstøtte")), TODAY)).isEmpty();
    }

    @Test
    void lastYearsWealthIsNotShownWithoutItsDay() {
        var day = LocalDate.of(2025, 12, 31);
        var statement =
                new YearlyStatement(
                        day,
                        List.of(
                                new Asset(AssetKind.DEPOSIT, new BigDecimal("1000")),
                                new Asset(AssetKind.DEBT, new BigDecimal("400"))),
                        NOW);
        var savings = OwnValues.of(statement).get(0);
        assertThat(savings.on()).isEqualTo(day);
        assertThat(savings.number()).isEqualByComparingTo("1000");
        assertThat(savings.lines()).hasSize(2);
    }

    private static Pay worked(YearMonth month, String wage, String hours) {
        var none = BigDecimal.ZERO;
        return new Pay(
                month,
                "22222222",
                "Eksempel",
                new BigDecimal(wage),
                none,
                none,
                none,
                new BigDecimal(hours));
    }

    private static Benefit runs(String name) {
        return new Benefit(
                name,
                TODAY.minusYears(1),
                Optional.empty(),
                new BigDecimal("12000"),
                "Kommunen",
                NOW);
    }

    private static Pay wage(String employer, String amount) {
        return pay(employer, new BigDecimal(amount), BigDecimal.ZERO);
    }

    private static Pay benefit(String payer, String amount) {
        return pay(payer, BigDecimal.ZERO, new BigDecimal(amount));
    }

    private static Pay pay(String employer, BigDecimal wage, BigDecimal benefit) {
        var none = BigDecimal.ZERO;
        return new Pay(
                YearMonth.of(2026, 8), employer, "Eksempel", wage, benefit, none, none, none);
    }

    private static RegisterValue value(List<RegisterValue> values, String name) {
        return values.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static Person person(CivilStatus civil, boolean hidden) {
        return new Person(
                CprNumber.parse("830691-0184"),
                "Ane Eksempel",
                hidden,
                Optional.of(new Address("", "Prøvevej 1", "2200", "København N")),
                civil,
                civil.hasSpouse() ? Optional.of(SPOUSE) : Optional.empty(),
                List.of(
                        new Child(CprNumber.parse("690915-4187"), true),
                        new Child(CprNumber.parse("641184-0121"), true)),
                Optional.empty(),
                PersonStatus.RESIDENT,
                NOW);
    }
}
