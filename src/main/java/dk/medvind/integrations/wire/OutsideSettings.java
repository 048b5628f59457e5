package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the outside systems are and how patient we are with them. The client certificate comes from
 * the SSL bundle {@code outside}.
 *
 * @param read the longest silence while waiting for an answer
 * @param total the longest a whole answer may take; shorter than a job's lock
 * @param atOnce calls to one system at the same time; further ones fail as {@code BUSY}
 */
@ConfigurationProperties("medvind.outside")
public record OutsideSettings(
        @DefaultValue("1s") Duration connect,
        @DefaultValue("5s") Duration read,
        @DefaultValue("15s") Duration total,
        @DefaultValue("1MB") DataSize largestAnswer,
        @DefaultValue("4") int atOnce,
        @DefaultValue Breaker breaker,
        @DefaultValue Agreement agreement,
        @DefaultValue Peer cpr,
        @DefaultValue Peer income,
        @DefaultValue Peer benefits,
        @DefaultValue Peer domus,
        @DefaultValue Peer digitalpost,
        @DefaultValue Peer print,
        @DefaultValue Peer payments,
        @DefaultValue Peer doctors,
        @DefaultValue Peer cardpayment,
        @DefaultValue Peer assets,
        @DefaultValue Peer pensions,
        @DefaultValue Peer employers,
        @DefaultValue Peer addresses,
        @DefaultValue Peer cprevents) {

    /** The address of a system. Without one it is never called. */
    public record Peer(@Nullable URI url) {}

    /**
     * When a system counts as broken.
     *
     * @param calls how many calls back we look
     * @param share per cent of them that must have failed
     * @param open how long it is then left alone
     * @param trials calls that then decide whether it is well again
     */
    public record Breaker(
            @DefaultValue("20") int calls,
            @DefaultValue("50") int share,
            @DefaultValue("30s") Duration open,
            @DefaultValue("3") int trials) {}

    /**
     * The municipality's agreements with Serviceplatformen and the tax administration. The defaults
     * are placeholders that only the simulators accept.
     */
    public record Agreement(
            @DefaultValue("64942212") String municipalityCvr,
            @DefaultValue("00000000-0000-4000-8000-000000000001") String serviceAgreement,
            @DefaultValue("00000000-0000-4000-8000-000000000002") String userSystem,
            @DefaultValue("00000000-0000-4000-8000-000000000003") String user,
            @DefaultValue("00000000-0000-4000-8000-000000000004") String cprService,
            @DefaultValue("00000000-0000-4000-8000-000000000005") String incomeService,
            @DefaultValue("0000") String incomeSubscription,
            @DefaultValue("0000") String incomeSubscriber,
            @DefaultValue("000") String incomePurpose) {}

    /** The address of a system, which must be set. */
    public URI url(OutsideSystem system) {
        URI url =
                switch (system) {
                    case CPR -> cpr.url();
                    case INCOME -> income.url();
                    case BENEFITS -> benefits.url();
                    case DOMUS -> domus.url();
                    case DIGITALPOST -> digitalpost.url();
                    case PRINT -> print.url();
                    case PAYMENTS -> payments.url();
                    case DOCTORS -> doctors.url();
                    case CARDPAYMENT -> cardpayment.url();
                    case ASSETS -> assets.url();
                    case PENSIONS -> pensions.url();
                    case EMPLOYERS -> employers.url();
                    case ADDRESSES -> addresses.url();
                    case CPREVENTS -> cprevents.url();
                };
        if (url == null) {
            throw new OutsideSystemFailed(system, OutsideSystemFailed.Kind.NOT_CONFIGURED);
        }
        return url;
    }
}
