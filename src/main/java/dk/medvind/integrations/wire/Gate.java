package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Set;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Every answer passes here before anybody looks at it: read to its end within limits of time and
 * size, of an agreed content type, and successful. Everything else becomes an {@link
 * OutsideSystemFailed} that holds nothing of the request, its address or the answer.
 */
class Gate implements ClientHttpRequestInterceptor {

    private final OutsideSystem system;
    private final OutsideSettings settings;
    private final Set<MediaType> agreed;
    private final boolean faults;
    private final Peace peace;

    /**
     * @param faults whether an error status with an agreed content type is a SOAP fault to be read
     */
    Gate(
            OutsideSystem system,
            OutsideSettings settings,
            Set<MediaType> agreed,
            boolean faults,
            Peace peace) {
        this.system = system;
        this.settings = settings;
        this.agreed = agreed;
        this.faults = faults;
        this.peace = peace;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        long until = System.nanoTime() + settings.total().toNanos();
        try (ClientHttpResponse answer = execution.execute(request, body)) {
            int status = answer.getStatusCode().value();
            boolean understood = isAgreed(answer.getHeaders().getContentType());
            boolean fault = faults && status >= 400 && understood;
            if (status == 429 || status == 503) {
                peace.wanted(system, answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
            }
            if (status >= 300 && !fault) {
                throw new OutsideSystemFailed(system, kindOf(status));
            }
            byte[] read = readAll(answer.getBody(), until);
            if (!understood && read.length > 0) {
                throw new OutsideSystemFailed(system, Kind.GARBAGE);
            }
            return new ReadAnswer(answer.getStatusCode(), answer.getHeaders(), read);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    // The cause is left behind on purpose: its message may hold the address with its query.
    private OutsideSystemFailed failure(IOException e) {
        boolean silent =
                e instanceof SocketTimeoutException && !(e instanceof ConnectTimeoutException);
        return new OutsideSystemFailed(system, silent ? Kind.TIMEOUT : Kind.UNREACHABLE);
    }

    private byte[] readAll(InputStream in, long until) throws IOException {
        long largest = settings.largestAnswer().toBytes();
        var all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            all.write(some, 0, n);
            if (all.size() > largest) {
                throw new OutsideSystemFailed(system, Kind.TOO_LARGE);
            }
            if (System.nanoTime() > until) {
                throw new OutsideSystemFailed(system, Kind.TIMEOUT);
            }
        }
        return all.toByteArray();
    }

    private boolean isAgreed(@org.jspecify.annotations.Nullable MediaType type) {
        return type != null && agreed.stream().anyMatch(one -> one.isCompatibleWith(type));
    }

    private static Kind kindOf(int status) {
        return switch (status) {
            case 404, 410 -> Kind.NOT_FOUND;
            case 409 -> Kind.CONFLICT;
            case 408, 425, 429 -> Kind.UNAVAILABLE;
            default ->
                    status >= 500 ? Kind.UNAVAILABLE : status >= 400 ? Kind.REFUSED : Kind.GARBAGE;
        };
    }
}
