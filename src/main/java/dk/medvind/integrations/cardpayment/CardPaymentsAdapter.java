package dk.medvind.integrations.cardpayment;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.cardpayment.CardPayment.State;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The payment system over REST. */
@Component
@EnableConfigurationProperties(CardPaymentSettings.class)
class CardPaymentsAdapter implements CardPayments {

    private static final String HMAC = "HmacSHA256";

    private final Lines lines;
    private final Line line;
    private final JsonClient json;
    private final CardPaymentSettings settings;

    CardPaymentsAdapter(Lines lines, CardPaymentSettings settings) {
        this.lines = lines;
        this.settings = settings;
        this.line = lines.line(OutsideSystem.CARDPAYMENT);
        this.json = lines.json(OutsideSystem.CARDPAYMENT);
    }

    /** Opening moves no money, so a repetition may ask again under the same key. */
    @Override
    public PaymentPage open(CardOrder order, CallBasis basis) {
        return line.ask(basis, () -> opened(order, basis.callKey()));
    }

    private PaymentPage opened(CardOrder order, String key) {
        var wire =
                new Order(
                        order.reference(),
                        order.amount().toPlainString(),
                        "DKK",
                        order.text(),
                        order.returnTo().toString(),
                        order.answerTo().toString());
        var address = lines.at(OutsideSystem.CARDPAYMENT, "/payments");
        var answer = json.send(HttpMethod.POST, address, key, wire, Told.class);
        requireSame(order.reference().equals(answer.reference()));
        requireSame(order.amount().compareTo(new BigDecimal(answer.amount())) == 0);
        return new PaymentPage(answer.id(), known(URI.create(answer.page())));
    }

    @Override
    public CardPayment find(String id, CallBasis basis) {
        return line.ask(
                basis,
                () -> {
                    var address = lines.at(OutsideSystem.CARDPAYMENT, "/payments/{id}", id);
                    var told = json.get(address, Told.class);
                    requireSame(id.equals(told.id()));
                    return new CardPayment(
                            id,
                            told.reference(),
                            new BigDecimal(told.amount()),
                            State.valueOf(told.state()));
                });
    }

    @Override
    public void refund(String id, CallBasis basis) {
        line.act(
                basis,
                () -> {
                    var address = lines.at(OutsideSystem.CARDPAYMENT, "/payments/{id}/refund", id);
                    var told =
                            json.send(
                                    HttpMethod.POST,
                                    address,
                                    basis.callKey(),
                                    Map.of("id", id),
                                    Told.class);
                    requireSame(id.equals(told.id()));
                });
    }

    @Override
    public boolean signed(byte[] message, String signature) {
        String key = settings.answerKey();
        if (key == null || key.isBlank()) {
            return false;
        }
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), HMAC));
            String expected = HexFormat.of().formatHex(mac.doFinal(message));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.US_ASCII),
                    signature.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signatures of the payment system cannot be made", e);
        }
    }

    /** A page elsewhere would be somebody else's. */
    private URI known(URI page) {
        URI ours = settings.page();
        boolean there =
                ours != null
                        && Objects.equals(ours.getScheme(), page.getScheme())
                        && Objects.equals(ours.getAuthority(), page.getAuthority());
        if (!there) {
            throw new OutsideSystemFailed(OutsideSystem.CARDPAYMENT, Kind.GARBAGE);
        }
        return page;
    }

    private static void requireSame(boolean same) {
        if (!same) {
            throw new OutsideSystemFailed(OutsideSystem.CARDPAYMENT, Kind.WRONG_PERSON);
        }
    }

    private record Order(
            String reference,
            String amount,
            String currency,
            String text,
            String returnUrl,
            String callbackUrl) {}

    private record Told(String id, String reference, String amount, String state, String page) {}
}
