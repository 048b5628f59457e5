package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.casework.PhoneCalls;
import dk.medvind.casework.SupportFlag.Need;
import dk.medvind.casework.SupportFlag.Source;
import dk.medvind.casework.SupportFlags;
import dk.medvind.casework.UserTask;
import dk.medvind.documents.Documents;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.Authority;
import dk.medvind.letters.AuthorityMail;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.LetterRequest;
import dk.medvind.letters.Letters;
import dk.medvind.letters.PdfUa;
import dk.medvind.letters.PrintedPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What is noted about a citizen shows in the letters to them, and on the tasks that reach them. */
@OnMedvindWithOutsideSystems
class FlagsChangeLettersTest {

    private static final Locale SOMALI = Locale.forLanguageTag("so");

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate inTransaction;
    @Autowired SupportFlags flags;
    @Autowired Letters letters;
    @Autowired AuthorityMail authorities;
    @Autowired Documents documents;
    @Autowired PhoneCalls phoneCalls;

    private ActingContext citizen;
    private CaseworkerAtWork caseworker;
    private CaseNumber number;

    @BeforeEach
    void aCase() {
        var actors = ExampleActors.in(beans);
        citizen = actors.citizen("830691-0184", "Bo Eksempel");
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        number = CitizenAtWork.in(beans, citizen).apply(ExampleAnswers.urgent());
        endAll();
    }

    @AfterEach
    void nothingIsNotedAnyMore() {
        endAll();
    }

    @Test
    void aLetterIsPrintedAndSpeaksAsItsReaderNeeds() {
        assertPlain(letter());

        note(Need.INTERPRETER, SOMALI);
        note(Need.SIGN_LANGUAGE, null);
        note(Need.LARGE_PRINT, null);
        note(Need.READ_ALOUD, null);

        byte[] pdf = letter();
        assertThat(PdfUa.text(pdf))
                .contains("en tolk, der taler somali", "tegnsprogstolk", "Vi læser gerne brevet");
        assertThat(PrintedPages.of(pdf).smallest()).isGreaterThanOrEqualTo(16);
        assertThat(PdfUa.problems(pdf)).isEmpty();
        assertThat(PrintedPages.of(Scopes.as(citizen, () -> letters.copy(request()))).smallest())
                .isGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL_FIRST", "WRITE_ONLY", "COMPANION", "MORE_TIME"})
    void whatIsForEmployeesChangesNoLetter(Need need) {
        note(need, null);
        assertPlain(letter());
    }

    @Test
    void anAuthoritysLetterStaysAsItIs() {
        note(Need.INTERPRETER, SOMALI);
        note(Need.LARGE_PRINT, null);
        UUID sheet = Scopes.asSystem(() -> authorities.write(request(), Authority.ANKESTYRELSEN));
        assertPlain(pdf(sheet));
    }

    @Test
    void aFlagThatEndedOrRanOutDoesNothing() {
        note(Need.INTERPRETER, SOMALI);
        note(Need.LARGE_PRINT, null);
        endAll();
        note(Need.LARGE_PRINT, null);
        moveLastDay(-1);
        assertPlain(letter());
    }

    @Test
    void aFlagHoldsToTheEndOfItsLastDay() {
        note(Need.LARGE_PRINT, null);
        moveLastDay(0);
        assertThat(PrintedPages.of(letter()).smallest()).isGreaterThanOrEqualTo(16);
    }

    @Test
    void anotherAdministrationsFlagIsTheirs() {
        note(Need.LARGE_PRINT, null);
        moveTo(Administration.CULTURE_AND_LEISURE);
        try {
            assertPlain(letter());
        } finally {
            moveTo(Administration.SOCIAL);
        }
        assertThat(PrintedPages.of(letter()).smallest()).isGreaterThanOrEqualTo(16);
    }

    @Test
    void aTaskThatReachesTheCitizenBeginsWithHow() throws Exception {
        note(Need.INTERPRETER, SOMALI);
        note(Need.CALL_FIRST, null);
        note(Need.WRITE_ONLY, null);
        note(Need.READ_ALOUD, null);
        note(Need.LARGE_PRINT, null);
        for (UUID task : List.of(decision(), call())) {
            String page =
                    task(task)
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(page)
                    .containsSubsequence(
                            "</h1>",
                            "Brug tolk, når du taler med borgeren. Sprog: somali.",
                            "Ring til borgeren, før du sender et brev.",
                            "Ring ikke til borgeren. Skriv i stedet.",
                            "Tilbyd at læse det op",
                            "id=\"opgave\"");
            assertThat(page.split("contact-reminder", -1)).hasSize(5);
        }
    }

    @Test
    void aReminderGoesWithItsFlag() throws Exception {
        note(Need.CALL_FIRST, null);
        moveLastDay(-1);
        task(decision()).andExpect(content().string(not(containsString("contact-reminder"))));
    }

    @Test
    void theTasksThatReachTheCitizenAreKnown() {
        assertThat(beans.getBeanProvider(UserTask.class).stream().filter(UserTask::reachesCitizen))
                .extracting(UserTask::activity)
                .containsExactlyInAnyOrder(
                        "approveDecision",
                        "arrangeDoctor",
                        "assessApplication",
                        "checkInvoice",
                        "clarifyTrack",
                        "considerRest",
                        "correctDecision",
                        "decideFileAccess",
                        "findAnotherWay",
                        "getLetterThrough",
                        "holdTeamMeeting",
                        "notePhoneCall",
                        "reachCitizen",
                        "reassessComplaint",
                        "reassessGrant");
    }

    @Test
    void aTaskThatReachesNobodyHasNoReminder() throws Exception {
        note(Need.CALL_FIRST, null);
        ActingContext colleague =
                ExampleActors.in(beans).caseworker(Administration.SOCIAL, "Borgercenter Voksne");
        for (ActingContext each : List.of(caseworker.acting(), colleague)) {
            web.perform(get("/sagsbehandling").with(SignedInAs.actor(each)));
        }
        ask(post("/sagsbehandling/sager/" + number + "/kollega")
                        .param("colleague", colleague.actor().id().toString())
                        .param("words", "Hvem ved det?")
                        .param("days", "3"))
                .andExpect(status().is3xxRedirection());
        UUID task = caseworker.awaitTask(number, "answerColleague").id();
        web.perform(get("/sagsbehandling/opgaver/" + task).with(SignedInAs.actor(colleague)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("contact-reminder"))))
                .andExpect(content().string(containsString("Ring, før du sender brev")));
    }

    @Test
    void theNewWordsCanBeChosenAndTheCitizenReadsThem() throws Exception {
        for (String need : List.of("LARGE_PRINT", "READ_ALOUD")) {
            ask(post("/sagsbehandling/sager/" + number + "/hensyn")
                            .param("need", need)
                            .param("source", "CITIZEN"))
                    .andExpect(status().is3xxRedirection());
        }
        web.perform(get("/borger").with(SignedInAs.actor(citizen)))
                .andExpect(content().string(containsString("Du får vores breve med stor skrift.")))
                .andExpect(content().string(containsString("Vi læser gerne vores breve op")));
    }

    private static void assertPlain(byte[] pdf) {
        assertThat(PrintedPages.of(pdf).smallest()).isLessThan(12);
        assertThat(PdfUa.text(pdf)).doesNotContain("tolk").doesNotContain("læser gerne");
    }

    private UUID decision() {
        return caseworker.awaitTask(number, "assessApplication").id();
    }

    private UUID call() {
        return Scopes.as(
                caseworker.acting(), () -> phoneCalls.begin(caseworker.acting(), number.value()));
    }

    private ResultActions task(UUID task) throws Exception {
        return web.perform(
                get("/sagsbehandling/opgaver/" + task).with(SignedInAs.actor(caseworker.acting())));
    }

    private void note(Need need, Locale language) {
        try (var scope = Scopes.open(caseworker.acting())) {
            flags.note(caseworker.acting(), number.value(), need, language, Source.CITIZEN, 12);
        }
    }

    private byte[] letter() {
        UUID id = Scopes.asSystem(() -> letters.compose(request()));
        return Scopes.asSystem(
                () ->
                        letters.of(caseworker.acting(), application()).stream()
                                .filter(letter -> letter.id().equals(id))
                                .map(letter -> pdf(letter.documentId()))
                                .findFirst()
                                .orElseThrow());
    }

    private byte[] pdf(UUID document) {
        try (var scope = Scopes.openSystem();
                var content = documents.open(ActingContext.system(), document).content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LetterRequest request() {
        return LetterRequest.of(
                application(),
                LetterKind.RECEIPT,
                "single-benefit/receipt",
                Locale.forLanguageTag("da"),
                Map.of(
                        "subject",
                        "briller",
                        "receivedAt",
                        Instant.parse("2026-12-01T09:00:00Z"),
                        "decisionDue",
                        LocalDate.of(2026, 12, 29),
                        "urgent",
                        false,
                        "copy",
                        List.of()));
    }

    private UUID application() {
        return Scopes.asSystem(
                () ->
                        inTransaction.execute(
                                tx ->
                                        sql.sql("select id from application where case_number = ?")
                                                .param(number.value())
                                                .query(UUID.class)
                                                .single()));
    }

    private void endAll() {
        inScope(
                caseworker.acting(),
                "update support_flag set ended_at = now(), ended_by = acting_id where party_id = ?"
                        + " and ended_at is null",
                citizen.party().value());
    }

    private void moveLastDay(int days) {
        int moved =
                inScope(
                        caseworker.acting(),
                        "update support_flag set until = (now() at time zone 'Europe/Copenhagen')::date + ?"
                                + " where ended_at is null and party_id = ?",
                        days,
                        citizen.party().value());
        assertThat(moved).isOne();
    }

    private void moveTo(Administration administration) {
        String move = "update application set administration = ? where case_number = ?";
        Scopes.asSystem(
                () ->
                        inTransaction.execute(
                                tx ->
                                        sql.sql(move)
                                                .params(administration.name(), number.value())
                                                .update()));
    }

    private int inScope(ActingContext acting, String change, Object... values) {
        return Scopes.as(
                acting, () -> inTransaction.execute(tx -> sql.sql(change).params(values).update()));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(SignedInAs.actor(caseworker.acting())));
    }
}
