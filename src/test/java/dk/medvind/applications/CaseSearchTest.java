package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.casework.CaseSearch;
import dk.medvind.casework.FoundCase;
import dk.medvind.casework.SearchAnswer;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Channel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is found by number or name, by whom, how often, and what is written down about it. */
@OnMedvind
class CaseSearchTest {

    private static final CprNumber ANE = CprNumber.parse("641184-0121");

    @Autowired CaseSearch search;
    @Autowired Parties parties;
    @Autowired Registrations registrations;
    @Autowired Clock clock;
    @Autowired BeanFactory beans;

    private ActingContext employee;
    private PartyId ane;
    private CaseNumber number;

    @BeforeEach
    void aRegisteredApplication() {
        employee = ExampleActors.in(beans).caseworker(Administration.SOCIAL, "Borgercenter Voksne");
        ane = Scopes.asLogin(() -> parties.register(ANE, "Ane Kjær Ågård"));
        number = Scopes.as(employee, registrations::setAside);
        var registration =
                new Registration(
                        ApplicationType.SINGLE_BENEFIT,
                        Channel.PHONE,
                        clock.instant().minus(Duration.ofHours(2)));
        Scopes.as(
                employee,
                () ->
                        registrations.register(
                                employee,
                                registration,
                                new Sought(number, ane),
                                "Ringer om briller"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "641184-0121",
                " 6411840121 ",
                "Ane Kjær",
                "kjaer",
                "AAGAARD ane",
                "Ågård, Ane"
            })
    void findsThePersonsCases(String typed) {
        assertThat(found(employee, typed))
                .extracting(FoundCase::caseNumber)
                .contains(number.value());
        assertThat(found(employee, typed))
                .allSatisfy(
                        each -> {
                            assertThat(each.name()).isEqualTo("Ane Kjær Ågård");
                            assertThat(each.born()).isEqualTo(ANE.birthDate());
                            assertThat(each.toString()).doesNotContain("Ane");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"An", "Kjær Hansen", "Ane%Kj", "610165-3334"})
    void findsNobodyByHalfAWordOrAnotherNumber(String typed) {
        assertThat(found(employee, typed)).isEmpty();
    }

    @Test
    void findsNobodyOfAnotherAdministrationNorADraft() {
        ActingContext elsewhere =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");
        var citizen =
                CitizenAtWork.in(
                        beans, ExampleActors.in(beans).citizen("830691-0184", "Bodil Kladde"));
        citizen.begin();

        assertThat(found(elsewhere, "641184-0121")).isEmpty();
        assertThat(found(elsewhere, "Kjær")).isEmpty();
        assertThat(found(employee, "Bodil Kladde")).isEmpty();
    }

    @Test
    void aNewNameReplacesTheOldOneInTheIndex() {
        Scopes.asLogin(() -> parties.register(ANE, "Ane Birk"));
        assertThat(found(employee, "Birk")).isNotEmpty();
        assertThat(found(employee, "Kjær")).isEmpty();
        Scopes.asLogin(() -> parties.register(ANE, "Ane Kjær Ågård"));
    }

    @Test
    void peopleFromBeforeAreIndexedLater() {
        write("delete from party_name_word where party_id = ?", ane.value());
        write("update party set name_indexed = false where id = ?", ane.value());
        assertThat(found(employee, "Kjær")).isEmpty();

        assertThat(Scopes.asSystem(() -> parties.indexNames(500))).isPositive();
        assertThat(found(employee, "Kjær")).isNotEmpty();
        assertThat(Scopes.asSystem(() -> parties.indexNames(500))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', PHONE, casework.search.nothing",
        "123456, PHONE, casework.search.unknown",
        "MV-2026-1, PHONE, casework.search.unknown",
        "641384-0121, PHONE, casework.search.unknown",
        "641184-0121, '', casework.search.why",
        "Kjær, CURIOSITY, casework.search.why"
    })
    void saysWhatIsWrongWithWhatWasTyped(String typed, String because, String sentence) {
        assertThat(ask(employee, typed, because)).isEqualTo(new SearchAnswer.Refused(sentence));
    }

    @Test
    void aCaseNumberNeedsNoReasonAndLeadsToTheCase() {
        assertThat(ask(employee, number.value().toLowerCase(java.util.Locale.ROOT), ""))
                .isEqualTo(new SearchAnswer.Case(number.value()));
    }

    @Test
    void nobodyLooksForPeopleFasterThanTheLimit() {
        for (int i = 0; i < 30; i++) {
            assertThat(ask(employee, "641184-0121", "PHONE"))
                    .isInstanceOf(SearchAnswer.Found.class);
        }
        assertThat(ask(employee, "641184-0121", "PHONE"))
                .isEqualTo(new SearchAnswer.Refused("casework.search.often"));
        assertThat(ask(employee, "Kjær", "PHONE"))
                .isEqualTo(new SearchAnswer.Refused("casework.search.often"));
    }

    @Test
    void whatIsLookedForIsAuditedWithTheReasonAlsoWhenNobodyIsFound() {
        found(employee, "641184-0121");
        found(employee, "610165-3334");

        assertThat(audited())
                .contains(
                        "SEEN search.cpr.phone PERSON_SEARCH " + ane.value(),
                        "LOOKED_UP search.cpr.phone PERSON_SEARCH -");
    }

    @Test
    void theIndexHoldsNoWordInClear() {
        List<byte[]> words =
                system(
                        sql ->
                                sql.sql("select word from party_name_word")
                                        .query(byte[].class)
                                        .list());

        assertThat(words).isNotEmpty().allMatch(word -> word.length == 32);
    }

    private List<FoundCase> found(ActingContext acting, String typed) {
        // Each look is one of somebody who has not looked yet.
        write("delete from person_search where employee = ?", acting.actor().id());
        return ask(acting, typed, "PHONE") instanceof SearchAnswer.Found found
                ? found.cases()
                : org.assertj.core.api.Assertions.fail("refused");
    }

    private SearchAnswer ask(ActingContext acting, String typed, String because) {
        return Scopes.as(acting, () -> search.find(acting, typed, because));
    }

    private List<String> audited() {
        return system(
                sql ->
                        sql.sql(
                                        "select kind || ' ' || what || ' ' || purpose || ' ' || coalesce(about::text, '-') from audit_row where actor_id = ?")
                                .param(employee.actor().id())
                                .query(String.class)
                                .list());
    }

    private void write(String statement, UUID id) {
        system(sql -> sql.sql(statement).param(id).update());
    }

    private <T> T system(java.util.function.Function<JdbcClient, T> work) {
        return Scopes.asSystem(
                () ->
                        beans.getBean(TransactionTemplate.class)
                                .execute(status -> work.apply(beans.getBean(JdbcClient.class))));
    }
}
