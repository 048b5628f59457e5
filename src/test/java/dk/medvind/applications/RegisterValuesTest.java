package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.ExampleDelivery;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.income.Income;
import dk.medvind.integrations.income.Pay;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the dossier keeps of the registers' answers, and for whom. */
@OnMedvindWithOutsideSystems
class RegisterValuesTest {

    private static final CprNumber MARRIED = CprNumber.parse("830691-0184");

    @Autowired Intake intake;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;
    @Autowired BeanFactory beans;

    @Test
    void theApplicantsOwnScopeDoesNotHoldTheSpousesValues() {
        var actors = ExampleActors.in(beans);
        var sender = actors.kept(ExampleDelivery.machine());
        var delivery =
                new Delivery(
                        ApplicationType.SINGLE_BENEFIT,
                        MARRIED,
                        "Ane Eksempel",
                        ExampleAnswers.urgent());
        CaseNumber number =
                Scopes.as(
                        sender, () -> intake.take(sender, UUID.randomUUID().toString(), delivery));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(Scopes.asSystem(() -> kinds(number)))
                                        .contains("INCOME", "SPOUSE_INCOME", "SPOUSE_BENEFITS"));
        var applicant = actors.citizen(MARRIED.value(), "Ane Eksempel");
        assertThat(Scopes.as(applicant, () -> kinds(number)))
                .contains("INCOME", "BENEFITS")
                .noneMatch(kind -> kind.startsWith("SPOUSE"));
    }

    @Test
    void theIncomeOfAllMonthsIsAddedUpForTheTables() {
        var may = YearMonth.of(2026, 5);
        var income =
                new Income(
                        may,
                        may.plusMonths(1),
                        List.of(pay(may, "11000.50"), pay(may.plusMonths(1), "9000")),
                        Instant.EPOCH);
        assertThat(Extracts.of(income, "RSL § 11 a").figure("total"))
                .isEqualByComparingTo("20000.50");
    }

    private List<String> kinds(CaseNumber number) {
        return transactions.execute(
                status ->
                        sql.sql(
                                        "select e.kind from dossier_entry e join application a"
                                                + " on a.id = e.application_id where a.case_number = ?")
                                .param(number.value())
                                .query(String.class)
                                .list());
    }

    private static Pay pay(YearMonth month, String gross) {
        var none = BigDecimal.ZERO;
        return new Pay(
                month, "00000000", "Eksempel A/S", new BigDecimal(gross), none, none, none, none);
    }
}
