package dk.medvind.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleDelivery;
import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CitizenForms;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What other computers deliver, through the whole application and a real database. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class DeliveredApplicationsTest {

    @Autowired MockMvc web;
    @Autowired Parties parties;
    @Autowired CitizenForms forms;

    private final ExampleDelivery delivery = new ExampleDelivery();
    private final String key = UUID.randomUUID().toString();

    @Test
    void anApplicationBecomesACase() throws Exception {
        var answer =
                send(key, delivery.json())
                        .andExpect(status().isCreated())
                        .andExpect(
                                header().string(
                                                "Location",
                                                matchesPattern(
                                                        "/api/intake/applications/MV-[0-9-]+")));

        assertThat(stored(answer).number("amount")).contains(new BigDecimal("1800.00"));
    }

    @Test
    void severalNeedsComeAsAList() throws Exception {
        String more =
                "{\"subType\":\"CHILD\",\"description\":\"Lejr\",\"amount\":%s,\"alreadyPaid\":\"NO\"}";
        var answer =
                send(key, delivery.with("moreNeeds", "[" + more.formatted("900.00") + "]").json());

        assertThat(stored(answer).number("moreNeeds[0].amount")).contains(new BigDecimal("900.00"));
        refused(send("other", delivery.with("moreNeeds", "[{}]").json()), 422)
                .andExpect(jsonPath("$.errors[0].field").value("answers.moreNeeds[0].subType"));
        String ten = String.join(",", Collections.nCopies(10, more.formatted("1")));
        refused(send("many", delivery.with("moreNeeds", "[" + ten + "]").json()), 422)
                .andExpect(jsonPath("$.errors[0].field").value("answers.moreNeeds"));
    }

    @Test
    void theSameDeliveryAgainIsTheSameCase() throws Exception {
        String first = body(send(key, delivery.json()).andExpect(status().isCreated()));
        String again = body(send(key, delivery.reordered()).andExpect(status().isCreated()));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void theSameDeliveryManyTimesAtOnceIsTheSameCase() {
        var answers =
                IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(
                                i -> {
                                    try {
                                        return body(send(key, delivery.json()));
                                    } catch (Exception e) {
                                        throw new AssertionError(e);
                                    }
                                })
                        .distinct()
                        .toList();

        assertThat(answers).singleElement().asString().contains("MV-");
    }

    @Test
    void theSameKeyForOtherContentIsAConflict() throws Exception {
        send(key, delivery.json()).andExpect(status().isCreated());

        refused(send(key, delivery.with("description", "\"En anden sag\"").json()), 409)
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
    }

    @Test
    void twoSendersMayUseTheSameKey() throws Exception {
        String ours = body(send(key, delivery.json()));
        String theirs =
                body(
                        web.perform(
                                request(key, delivery.json())
                                        .with(
                                                SignedInAs.actor(
                                                        ExampleDelivery.machine(
                                                                UUID.randomUUID())))));

        assertThat(theirs).contains("MV-").isNotEqualTo(ours);
    }

    @Test
    void aMachineDoesNotChangeTheNameOfAKnownPerson() throws Exception {
        CprNumber cpr = CprNumber.parse(ExampleDelivery.CPR);
        PartyId known = Scopes.asLogin(() -> parties.register(cpr, "Ane Eksempel"));

        send(key, delivery.named("En Anden").json()).andExpect(status().isCreated());

        assertThat(Scopes.asSystem(() -> parties.nameOf(known))).isEqualTo("Ane Eksempel");
    }

    @Test
    void whatIsRefusedLeavesNobodyBehind() throws Exception {
        String stranger = "010190-1234";
        refused(send(key, delivery.by(stranger).without("subType").json()), 422);

        assertThat(Scopes.asSystem(() -> parties.find(CprNumber.parse(stranger)))).isEmpty();
    }

    @Test
    void keysThatAreNoQuestionAreLeftOut() throws Exception {
        var answer = send(key, delivery.with("admin", "true").with("x", "{\"y\":[1]}").json());

        assertThat(stored(answer).keys()).contains("description").doesNotContain("admin", "x");
    }

    @Test
    void filesOfOtherApplicationsAreNoAnswer() throws Exception {
        String foreign = "[\"" + UUID.randomUUID() + "\"]";

        refused(send(key, delivery.with("fileOther", foreign).json()), 422)
                .andExpect(jsonPath("$.errors[0].field").value("answers.fileOther"));
    }

    @Test
    void theLegalClockRunsFromWhenTheCitizenSentItThere() throws Exception {
        String sent = "\"2026-11-02T23:30:00+01:00\"";
        var answer = send(key, delivery.field("submittedAt", sent).json());

        look(answer, ExampleDelivery.machine())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receivedAt").value("2026-11-02T22:30:00Z"));
    }

    @Test
    void theSenderFindsItsDeliveryWhereTheAnswerSaid() throws Exception {
        var answer = send(key, delivery.json());

        look(answer, ExampleDelivery.machine())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("UNDER_WAY"))
                .andExpect(jsonPath("$.type").value("single-benefit"))
                .andExpect(content().string(not(containsString("641184"))))
                .andExpect(content().string(not(containsString("Kristensen"))));
    }

    @Test
    void noCaseNumberIsChosenByTheCaller() throws Exception {
        String wished = CaseNumber.of(2019, 1).value();
        String answer =
                body(
                        send(
                                key,
                                delivery.json()
                                        .replaceFirst(
                                                "\\{", "{\"caseNumber\": \"" + wished + "\", ")));

        assertThat(answer).doesNotContain(wished);
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        var answer = send(key, delivery.json());

        refused(look(answer, ExampleDelivery.machine(UUID.randomUUID())), 404);
        look(
                        answer,
                        ActingContext.staff(
                                new Actor(
                                        UUID.randomUUID(),
                                        "",
                                        Set.of(Role.CASEWORKER),
                                        null,
                                        null)))
                .andExpect(status().isForbidden());
        web.perform(
                        get("/api/intake/applications/MV-2026-999999-0")
                                .with(SignedInAs.actor(ExampleDelivery.machine())))
                .andExpect(status().isNotFound());
    }

    @Test
    void withoutATokenNobodyComesIn() throws Exception {
        web.perform(request(key, delivery.json())).andExpect(status().isUnauthorized());
    }

    @Test
    void citizensAndEmployeesUseThePagesInstead() throws Exception {
        for (var person :
                List.of(
                        SignedInAs.citizen(PartyId.random()),
                        SignedInAs.employee(Role.CASEWORKER),
                        SignedInAs.employee(Role.ADMINISTRATOR))) {
            web.perform(request(key, delivery.json()).with(person))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void onlyJsonIsTaken() throws Exception {
        web.perform(
                        request(key, delivery.json())
                                .contentType(MediaType.APPLICATION_XML)
                                .with(SignedInAs.actor(ExampleDelivery.machine())))
                .andExpect(status().isUnsupportedMediaType());
    }

    private ResultActions send(String key, String json) throws Exception {
        return web.perform(request(key, json).with(SignedInAs.actor(ExampleDelivery.machine())));
    }

    private ResultActions look(ResultActions answer, ActingContext who) throws Exception {
        String address = answer.andReturn().getResponse().getHeader("Location");
        return web.perform(get(address).with(SignedInAs.actor(who)));
    }

    private static MockHttpServletRequestBuilder request(String key, String json) {
        return post("/api/intake/applications")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    private static ResultActions refused(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(content().string(not(containsString(ExampleDelivery.CPR))));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    /** The answers as the applicant finds them in their case. */
    private Answers stored(ResultActions answer) throws Exception {
        String number = body(answer).replaceAll(".*(MV-[0-9-]+).*", "$1");
        PartyId applicant =
                Scopes.asSystem(() -> parties.find(CprNumber.parse(ExampleDelivery.CPR)))
                        .orElseThrow();
        var citizen = ActingContext.citizen(applicant, AssuranceLevel.SUBSTANTIAL);
        return Scopes.as(citizen, () -> forms.sent(citizen, new CaseNumber(number)))
                .get(0)
                .answers();
    }
}
