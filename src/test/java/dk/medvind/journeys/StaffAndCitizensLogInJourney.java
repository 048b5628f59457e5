package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffAndCitizensLogInJourney {

    @Test
    void aCitizenComesInByMitIdAndLeavesEverywhere() {
        try (Visitor citizen = Browser.visitor()) {
            citizen.opens("/");
            citizen.checks("start");
            citizen.logsInWithMitId("borger1");
            assertThat(citizen.path()).isEqualTo("/borger");
            citizen.logsOut();
            citizen.checks("logged-off");
            citizen.opens("/borger");
            // NemLog-in asks again: nobody at the same computer comes in after.
            citizen.page().locator("#username").waitFor();
        }
    }

    @Test
    void aCitizenNeverSeesTheProductRealmsPage() {
        try (Visitor citizen = Browser.phone()) {
            List<String> addresses = new ArrayList<>();
            citizen.page().onDOMContentLoaded(page -> addresses.add(page.url()));
            citizen.opens("/borger");
            citizen.answersLogIn("borger2");
            assertThat(addresses).anyMatch(address -> address.contains("/realms/nemlogin/"));
            // Passing on by itself is fine; a page to choose or type on is not.
            assertThat(addresses)
                    .noneMatch(address -> address.contains("/realms/medvind/protocol/"))
                    .noneMatch(address -> address.contains("/realms/medvind/login-actions/"));
            assertThat(citizen.path()).isEqualTo("/borger");
        }
    }

    @Test
    void anEmployeeReturnsToThePageAskedFor() {
        try (Visitor employee = Browser.visitor()) {
            employee.opens("/sagsbehandling?vis=mine");
            employee.answersLogIn("sagsbehandler1");
            assertThat(employee.page().url()).endsWith("/sagsbehandling?vis=mine");
        }
    }

    @Test
    void worksWithoutJavaScriptForEmployees() {
        try (Visitor employee = Browser.withoutScript()) {
            employee.logsInAsEmployee("sagsbehandler2");
            assertThat(employee.path()).isEqualTo("/sagsbehandling");
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lavtniveau, niveau-for-lavt, MitID er ikke sikkert nok
                    udenniveau, niveau-ukendt, hvor sikkert dit login er
                    udencpr, intet-cpr-nummer, mangler dit CPR-nummer
                    """)
    void aCitizenWhoMayNotComeInIsToldWhatToDo(String user, String page, String words) {
        try (Visitor citizen = Browser.visitor()) {
            citizen.logsInWithMitId(user);
            assertThat(citizen.path()).isEqualTo("/log-ind/" + page);
            assertThat(citizen.words()).contains(words);
            citizen.checks("refused-" + page);
            assertThat(citizen.opens("/borger").url()).doesNotContain("/borger");
        }
    }

    @Test
    void anEmployeeWithoutRoleIsToldWhatToDo() {
        try (Visitor employee = Browser.visitor()) {
            employee.logsInAsEmployee("udenrolle");
            assertThat(employee.words()).contains("ikke adgang til Medvind endnu");
            employee.checks("refused-no-role");
            employee.logsOut();
        }
    }

    @Test
    void oneBrowserIsNotTwoPeopleAtOnce() {
        try (Visitor employee = Browser.visitor()) {
            employee.logsInAsEmployee("sagsbehandler1");
            employee.opens("/oauth2/authorization/borger");
            assertThat(employee.words()).contains("allerede logget på ad en anden vej");
            employee.checks("refused-other-door");
        }
    }

    @Test
    void theAuditorCannotOpenCases() {
        try (Visitor auditor = Browser.visitor()) {
            auditor.logsInAsEmployee("revisor1");
            assertThat(auditor.opens("/sagsbehandling").status()).isEqualTo(403);
            assertThat(auditor.opens("/borger").status()).isEqualTo(403);
            auditor.checks("forbidden");
        }
    }
}
