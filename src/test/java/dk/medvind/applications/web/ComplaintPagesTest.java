package dk.medvind.applications.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import dk.medvind.applications.ApplicationState;
import dk.medvind.applications.ApplicationSummary;
import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.Applications;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.ComplaintRefused.Reason;
import dk.medvind.applications.ComplaintRegistrations;
import dk.medvind.applications.Complaints;
import dk.medvind.applications.Complaints.Overview;
import dk.medvind.applications.ExampleRefusals;
import dk.medvind.identity.Channel;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The citizen's way to a complaint and back, and the employee's page for those who call. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class ComplaintPagesTest {

    private static final CaseNumber CASE = CaseNumber.of(2026, 123);
    private static final String PAGE = "/borger/sager/" + CASE + "/klage";
    private static final String DESK = "/sagsbehandling/sager/" + CASE + "/klage";
    private static final LocalDate BY = LocalDate.of(2026, 12, 21);

    @Autowired MockMvc web;
    @MockitoBean Complaints complaints;
    @MockitoBean ComplaintRegistrations registrations;
    @MockitoBean Applications applications;

    private final RequestPostProcessor ane = SignedInAs.citizen(PartyId.random());
    private final RequestPostProcessor caseworker = SignedInAs.employee(Role.CASEWORKER);

    @BeforeEach
    void given() {
        when(applications.view(any(), any())).thenReturn(summary());
        when(registrations.refused(any(), any())).thenReturn(Optional.empty());
    }

    @Test
    void saysUntilWhenAndBeginsOnTwoPages() throws Exception {
        when(complaints.of(any(), any())).thenReturn(new Overview(List.of(), BY, false, null));
        web.perform(get(PAGE).with(ane))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("21. december 2026")))
                .andExpect(content().string(containsString("Skriv en klage")));
        web.perform(post(PAGE).with(ane).with(csrf()))
                .andExpect(redirectedUrl("/ansoegning/" + CASE + "/klage"));
        verify(complaints).begin(any(), eq(CASE));
    }

    @Test
    void letsOneComplainThoughTheTimeIsOver() throws Exception {
        when(complaints.of(any(), any())).thenReturn(new Overview(List.of(), BY, true, null));
        web.perform(get(PAGE).with(ane))
                .andExpect(content().string(containsString("Du kan stadig sende en klage")));
    }

    @Test
    void saysWhyThereIsNothingToComplainAbout() throws Exception {
        when(complaints.of(any(), any()))
                .thenReturn(new Overview(List.of(), null, false, Reason.NOT_SENT));
        web.perform(get(PAGE).with(ane))
                .andExpect(content().string(containsString("er ikke sendt endnu")))
                .andExpect(content().string(not(containsString("Skriv en klage"))));
        doThrow(ExampleRefusals.of(Reason.NOT_SENT)).when(complaints).begin(any(), any());
        web.perform(post(PAGE).with(ane).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("er ikke sendt endnu")));
    }

    @Test
    void tellsWhoeverIsNoPartyThatOnlyAPartyCanComplain() throws Exception {
        when(complaints.of(any(), any())).thenThrow(ExampleRefusals.notAParty());
        web.perform(get(PAGE).with(ane))
                .andExpect(status().isNotFound())
                .andExpect(
                        content().string(containsString("Kun den, sagen handler om, kan klage")));
    }

    @Test
    void asksBeforeAComplaintIsTakenBack() throws Exception {
        web.perform(get(PAGE + "/fortryd").with(ane)).andExpect(status().isOk());
        verify(complaints, never()).withdraw(any(), any());
        web.perform(post(PAGE + "/fortryd").with(ane).with(csrf()))
                .andExpect(redirectedUrl("/borger/sager/" + CASE));
        verify(complaints).withdraw(any(), eq(CASE));
    }

    @Test
    void keepsWhatSomebodySaidOnThePhone() throws Exception {
        web.perform(get(DESK).with(caseworker))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hvem klager?")));
        web.perform(said("CITIZEN").param("words", "Uenig.").with(csrf()))
                .andExpect(redirectedUrl("/sagsbehandling/sager/" + CASE));
        verify(registrations)
                .register(
                        any(),
                        eq(CASE),
                        eq(
                                new ComplaintRegistrations.Said(
                                        Channel.PHONE, LocalDate.of(2026, 11, 20), "Uenig.", null)),
                        any());
    }

    @Test
    void keepsThatSomebodyElseComplainedAndWhyNothingCameOfIt() throws Exception {
        web.perform(
                        said("NO_PARTY")
                                .param("who", "Naboen")
                                .param("reason", "Ingen fuldmagt.")
                                .with(csrf()))
                .andExpect(redirectedUrl("/sagsbehandling/sager/" + CASE));
        verify(registrations)
                .turnAway(
                        any(),
                        eq(CASE),
                        eq(Channel.PHONE),
                        eq("Naboen"),
                        eq("Ingen fuldmagt."),
                        any());
        verify(registrations, never()).register(any(), any(), any(), any());
    }

    @Test
    void losesNothingWhenSomethingIsMissing() throws Exception {
        web.perform(said("WITH_AUTHORITY").param("words", "Hun er uenig.").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hun er uenig.")));
        verify(registrations, never()).register(any(), any(), any(), any());
    }

    @Test
    void isNoPageForCitizens() throws Exception {
        web.perform(get(DESK).with(ane)).andExpect(status().is4xxClientError());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder said(
            String who) {
        return post(DESK)
                .with(caseworker)
                .param("key", UUID.randomUUID().toString())
                .param("_shown", "complainant met receivedOn by words who reason")
                .param("complainant", who)
                .param("met", "PHONE")
                .param("receivedOn-day", "20")
                .param("receivedOn-month", "11")
                .param("receivedOn-year", "2026");
    }

    private static ApplicationSummary summary() {
        return new ApplicationSummary(
                UUID.randomUUID(),
                CASE,
                ApplicationType.SINGLE_BENEFIT,
                ApplicationState.DECIDED,
                null,
                null,
                BY,
                List.of(),
                false,
                false,
                List.of());
    }
}
