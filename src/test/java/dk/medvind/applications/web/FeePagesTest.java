package dk.medvind.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.FeePayments;
import dk.medvind.applications.FeeResult;
import dk.medvind.applications.FeeView;
import dk.medvind.applications.Fees;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.PartyId;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of a fee, the way to the payment page and back, and messages from there. */
@SpringBootTest(
        properties = {"medvind.jobs.enabled=false", "medvind.card-payment.page=https://kort.test"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class FeePagesTest {

    private static final CaseNumber CASE = CaseNumber.of(2026, 123);
    private static final String PAGE = "/borger/sager/" + CASE + "/gebyr";

    @Autowired MockMvc web;
    @MockitoBean Fees fees;
    @MockitoBean FeePayments payments;

    private final RequestPostProcessor ane = SignedInAs.citizen(PartyId.random());

    @Test
    void saysWhatItCostsAndUntilWhen() throws Exception {
        when(fees.view(any(), any())).thenReturn(view(FeeView.State.DUE));
        web.perform(get(PAGE).with(ane))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("225,00")))
                .andExpect(content().string(containsString("15. december 2026")));
    }

    @Test
    void goesToThePaymentPageWhichTheBrowserIsAllowedTo() throws Exception {
        when(payments.pay(any(), any()))
                .thenReturn(Optional.of(URI.create("https://kort.test/betal/K1")));
        var answer =
                web.perform(post(PAGE).with(ane).with(csrf()))
                        .andExpect(redirectedUrl("https://kort.test/betal/K1"))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getHeader("Content-Security-Policy")).contains(" https://kort.test");
    }

    @Test
    void saysThatOneCanPayLaterWhenThePaymentSystemIsDown() throws Exception {
        when(payments.pay(any(), any()))
                .thenThrow(
                        new OutsideSystemFailed(
                                OutsideSystem.CARDPAYMENT, OutsideSystemFailed.Kind.UNREACHABLE));
        web.perform(post(PAGE).with(ane).with(csrf()))
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute("notice", "applications.fee.down"));
    }

    @Test
    void believesNothingInTheReturnAddress() throws Exception {
        when(payments.cameBack(any(), any())).thenReturn(Optional.of(FeeResult.NOT_PAID));
        web.perform(get(PAGE + "/retur?state=PAID").with(ane))
                .andExpect(redirectedUrl("/borger/sager/" + CASE))
                .andExpect(flash().attribute("notice", "applications.fee.after.NOT_PAID"));
    }

    @Test
    void knowsNoFeeOfOthers() throws Exception {
        when(fees.view(any(), any())).thenThrow(new NotFoundForYou("case"));
        web.perform(get(PAGE).with(ane)).andExpect(status().isNotFound());
    }

    @Test
    @WithAnonymousUser
    void takesMessagesOnlyWithASignature() throws Exception {
        when(payments.told(any(), any(), any())).thenReturn(false);
        web.perform(post("/betalingssvar").content("{\"id\":\"K1\"}"))
                .andExpect(status().isForbidden());
        web.perform(post("/betalingssvar").header("X-Signature", "ab").content("<html>"))
                .andExpect(status().isForbidden());

        when(payments.told(any(), any(), any())).thenReturn(true);
        web.perform(post("/betalingssvar").header("X-Signature", "ab").content("{\"id\":\"K1\"}"))
                .andExpect(status().isNoContent());
    }

    private static FeeView view(FeeView.State state) {
        return new FeeView(CASE, state, new BigDecimal("225"), LocalDate.of(2026, 12, 15));
    }
}
