package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and nothing else. */
final class Keys {

    private static final int FAR = 150;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes on with Tab until this has the focus. */
    Keys to(String selector) {
        for (int i = 0; i < FAR; i++) {
            if (hasFocus(selector)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        assertThat(hasFocus(selector)).as("Tab leads to " + selector).isTrue();
        return this;
    }

    /** Presses a key where the focus is. */
    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Presses Enter and waits for the page that answers. */
    Keys enter() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /** Whether the focus can be seen on this. */
    private boolean hasFocus(String selector) {
        return (boolean)
                page.evaluate("s => document.activeElement?.matches(s) ?? false", selector);
    }
}
