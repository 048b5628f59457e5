package dk.medvind.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dk.medvind.MedvindUnderTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one browser of this JVM. Each {@link Visitor} is a person at a computer of their own. */
public final class Browser {

    static final int DESKTOP = 1280;
    static final int PHONE = 390;

    private static final List<String> ARGUMENTS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--font-render-hinting=none",
                    // A headless browser has no such service and is ended when a page asks.
                    "--disable-blink-features=OnDeviceWebSpeechAvailable");

    private Browser() {}

    /** Somebody at a desktop computer. */
    public static Visitor visitor() {
        return visitor(DESKTOP, true);
    }

    /** Somebody with a phone. */
    public static Visitor phone() {
        return visitor(PHONE, true);
    }

    /** Somebody whose browser runs no JavaScript. */
    public static Visitor withoutScript() {
        return visitor(DESKTOP, false);
    }

    /** A phone's browser at another Medvind than the one under test. */
    public static BrowserContext phoneAt(URI address) {
        return Started.CHROMIUM.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address.toString())
                        .setLocale("da-DK")
                        .setViewportSize(PHONE, 900));
    }

    private static Visitor visitor(int width, boolean script) {
        MedvindUnderTest medvind = MedvindUnderTest.running();
        BrowserContext context =
                Started.CHROMIUM.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(medvind.address().toString())
                                .setLocale("da-DK")
                                .setTimezoneId("Europe/Copenhagen")
                                .setViewportSize(width, 900)
                                .setJavaScriptEnabled(script));
        // Generous: builds share their processors with other work.
        context.setDefaultTimeout(60_000);
        return new Visitor(context, medvind.address(), script);
    }

    /** Playwright with a browser found on this machine; closed when the JVM ends. */
    static com.microsoft.playwright.Browser launch(Path binary) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("LD_LIBRARY_PATH", BrowserBinary.libraries().toString());
        Playwright playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(binary)
                                .setEnv(environment)
                                .setArgs(ARGUMENTS));
    }

    private static final class Started {
        static final com.microsoft.playwright.Browser CHROMIUM = launch(BrowserBinary.find());
    }
}
