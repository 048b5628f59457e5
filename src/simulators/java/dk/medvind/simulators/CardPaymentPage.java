package dk.medvind.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The page on which people pay, for browsers on this machine: no card is asked for. It tells
 * Medvind by a signed message and sends the browser back. Told to be silent it sends no message.
 */
public final class CardPaymentPage implements AutoCloseable {

    /** The secret agreed with Medvind; worth nothing outside of this machine. */
    static final String ANSWER_KEY =
            Base64.getEncoder()
                    .encodeToString("simulated".repeat(4).getBytes(StandardCharsets.UTF_8));

    private final CardPaymentSimulator payments;
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;
    private volatile boolean silent;

    CardPaymentPage(CardPaymentSimulator payments) {
        this.payments = payments;
    }

    void start(int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The payment page got no port " + port, e);
        }
        server.createContext("/betal/", this::handle);
        server.start();
    }

    /** Where the pages begin. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Whether Medvind is told nothing, as when a message is lost. */
    public void silent(boolean value) {
        silent = value;
    }

    /**
     * Somebody pays, or goes back, without a browser; Medvind is told unless the page is silent.
     */
    public void settle(String reference, String state) {
        var payment = payments.underReference(reference).orElseThrow();
        tell(payments.become(payment, state));
    }

    /** The message once more, as when it is repeated on the way. */
    public void repeat(String reference) {
        tell(payments.underReference(reference).orElseThrow());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var parts = exchange.getRequestURI().getPath().split("/");
            var payment = payments.payment(parts[2]);
            if (payment.isEmpty()) {
                page(exchange, 404, "<h1>Betalingen findes ikke</h1>");
            } else if (exchange.getRequestMethod().equals("POST")) {
                var open = payment.get().state().equals("OPEN");
                var next = parts[parts.length - 1].equals("ja") ? "PAID" : "CANCELLED";
                if (open) {
                    tell(payments.become(payment.get(), next));
                }
                exchange.getResponseHeaders().set("Location", payment.get().returnUrl());
                exchange.sendResponseHeaders(303, -1);
            } else {
                page(exchange, 200, form(payment.get()));
            }
        }
    }

    private void tell(CardPaymentSimulator.Payment payment) {
        if (silent) {
            return;
        }
        byte[] body = ("{\"id\":\"" + payment.id() + "\"}").getBytes(StandardCharsets.UTF_8);
        var message =
                HttpRequest.newBuilder(URI.create(payment.callbackUrl()))
                        .header("Content-Type", "application/json")
                        .header("X-Signature", signature(body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            client.send(message, BodyHandlers.discarding());
        } catch (IOException e) {
            // Nobody there: whoever wants to know asks.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the payment system signs what it sends. */
    public static String signature(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(ANSWER_KEY), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(CardPaymentSimulator.Payment payment) {
        return """
               <h1>Betal %s kr.</h1><p>%s</p>
               <form method="post" action="/betal/%s/ja"><button id="pay">Betal</button></form>
               <form method="post" action="/betal/%s/nej"><button id="cancel">Fortryd</button></form>"""
                .formatted(
                        payment.amount().replace('.', ','),
                        payment.text(),
                        payment.id(),
                        payment.id());
    }

    private static void page(HttpExchange exchange, int status, String body) throws IOException {
        byte[] html =
                ("<!DOCTYPE html><html lang=\"da\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                                + " content=\"width=device-width\"><title>Betaling (simuleret)</title></head><body>"
                                + body
                                + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(status, html.length);
        exchange.getResponseBody().write(html);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
