package dk.medvind.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import dk.medvind.journeys.Browser;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a phone transfers for the first question page, headers included, as the browser counts it.
 *
 * @param first bytes when nothing is there yet
 * @param again bytes when styles, scripts and fonts are there already
 */
record PageWeight(long first, long again) {

    static PageWeight of(URI address) throws IOException, InterruptedException {
        var citizen = new CitizenAtPages(address);
        String begin = citizen.begins().getPath();
        try (BrowserContext phone = Browser.phoneAt(address)) {
            phone.addCookies(
                    citizen.cookies()
                            .map(
                                    cookie ->
                                            new Cookie(cookie.getName(), cookie.getValue())
                                                    .setUrl(address.toString()))
                            .toList());
            Page page = phone.newPage();
            var bytes = new AtomicLong();
            CDPSession network = phone.newCDPSession(page);
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            page.navigate(begin);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long first = bytes.getAndSet(0);
            page.navigate(begin);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new PageWeight(first, bytes.get());
        }
    }
}
