package dk.medvind.journeys;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person with a browser of their own. What the browser complains of (blocked content, script
 * faults) is remembered and fails the next {@link #checks}.
 */
public final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final @Nullable String PICTURES_WANTED = System.getProperty("medvind.pictures");
    private static final Path PICTURES = Path.of("docs/pictures");

    private final BrowserContext context;
    private final URI medvind;
    private final boolean script;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, URI medvind, boolean script) {
        this.context = context;
        this.medvind = medvind;
        this.script = script;
        this.page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    boolean ours = message.location().startsWith(medvind.toString());
                    boolean answer = message.text().startsWith("Failed to load resource");
                    if (ours && message.type().equals("error") && !answer) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
    }

    /** The page, for what the journey does and sees. */
    public Page page() {
        return page;
    }

    /** Opens a path of Medvind; the answer tells its status. */
    public Response opens(String path) {
        return page.navigate(medvind + path);
    }

    /** Logs in from the front page by MitID; the password is the user name. */
    public Visitor logsInWithMitId(String user) {
        opens("/");
        page.locator("a[href$='/oauth2/authorization/borger']").click();
        passesOn();
        answersLogIn(user);
        passesOn();
        return this;
    }

    /** Logs in from the front page as an employee; the password is the user name. */
    public Visitor logsInAsEmployee(String user) {
        opens("/");
        page.locator("a[href$='/oauth2/authorization/medarbejder']").click();
        return answersLogIn(user);
    }

    /** Fills in the page of the log-in server that is already open. */
    public Visitor answersLogIn(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        if (script) {
            page.waitForURL(url -> url.startsWith(medvind.toString()));
        }
        return this;
    }

    /**
     * Without script SAML's messages wait on a page with one button, at Keycloak's on either way.
     */
    private void passesOn() {
        while (!script && page.locator("noscript input[type=submit]").count() > 0) {
            page.locator("noscript input[type=submit]").click();
        }
    }

    /** As {@link #answersLogIn}, unless the log-in server still knows them. */
    public Visitor answersLogInIfAsked(String user) {
        page.waitForLoadState();
        return page.locator("#username").count() > 0 ? answersLogIn(user) : this;
    }

    /** A second window of the same browser. */
    public Page otherWindow() {
        return context.newPage();
    }

    /** Presses the first of these and waits for the page it leads to. */
    public Visitor presses(String selector) {
        page.waitForNavigation(() -> page.locator(selector).first().click());
        return this;
    }

    /** Presses "Log af". */
    public void logsOut() {
        page.locator("form[action$='/logout'] button").first().click();
        page.waitForURL(url -> url.startsWith(medvind + "/logget-af"));
    }

    /** Opens a path again and again until its page says all of this. */
    public Visitor waitsFor(String path, String... words) {
        return waits(String.join(", ", words), () -> opens(path), () -> saying(words));
    }

    /** Opens the page again and again until it has this on it. */
    public Visitor waitsUntilItHas(String selector) {
        return waits(selector, page::reload, () -> page.locator(selector).count() > 0);
    }

    private Visitor waits(String what, Runnable look, Callable<Boolean> there) {
        await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            look.run();
                            return there.call();
                        });
        return this;
    }

    private boolean saying(String... words) {
        return Stream.of(words).allMatch(words()::contains);
    }

    /** The path of the open page, without its query. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    /** The words of the open page's main part. */
    public String words() {
        return page.locator("main").innerText();
    }

    /**
     * Checks the open page: axe, accessibility tree, layout from 320 to 1280 px, and that the
     * browser had nothing to complain of. Leaves screenshots in {@code target/screenshots} of what
     * fails, and of everything with {@code -Dmedvind.pictures}.
     */
    public Visitor checks(String name) {
        if (PICTURES_WANTED != null) {
            screenshots(SCREENSHOTS, name);
        }
        try {
            new PageChecks(page, script).pass(name, complaints);
        } catch (AssertionError e) {
            screenshots(SCREENSHOTS, name);
            throw e;
        }
        return this;
    }

    /**
     * A picture for the README in {@code docs/pictures}; only with {@code
     * -Dmedvind.pictures=update}.
     */
    public Visitor picture(String name) {
        if ("update".equals(PICTURES_WANTED)) {
            page.setViewportSize(Browser.DESKTOP, 900);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private void screenshots(Path folder, String name) {
        var before = page.viewportSize();
        for (int width : List.of(Browser.PHONE, Browser.DESKTOP)) {
            page.setViewportSize(width, 900);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(folder.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(before.width, before.height);
    }
}
