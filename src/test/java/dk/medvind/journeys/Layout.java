package dk.medvind.journeys;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether everything can be read on a phone and on a desktop: nothing cut off, nothing sideways.
 */
final class Layout {

    private static final String CUT_OFF =
            """
            () => [...document.querySelectorAll('body *')].filter(e => {
              if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) return false;
              const box = e.getBoundingClientRect(), style = getComputedStyle(e);
              if (box.width <= 2 || box.height <= 2 || style.visibility === 'hidden') return false;
              if (style.clip !== 'auto' || style.clipPath !== 'none') return false;
              const cutsX = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
              return cutsX && e.scrollWidth > e.clientWidth + 1;
            }).map(e => e.tagName.toLowerCase() + ' "' + e.textContent.trim().slice(0, 60) + '"')
            """;

    private static final String SIDEWAYS =
            "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth";

    private final Page page;

    Layout(Page page) {
        this.page = page;
    }

    List<String> faults() {
        var before = page.viewportSize();
        List<String> faults = new ArrayList<>();
        for (int width : List.of(Browser.PHONE, Browser.DESKTOP)) {
            page.setViewportSize(width, 900);
            ((List<?>) page.evaluate(CUT_OFF))
                    .forEach(text -> faults.add("Cut off at " + width + " px: " + text));
        }
        page.setViewportSize(320, 900);
        int sideways = ((Number) page.evaluate(SIDEWAYS)).intValue();
        if (sideways > 1) {
            faults.add("Scrolls " + sideways + " px sideways at 320 px");
        }
        page.setViewportSize(before.width, before.height);
        return faults;
    }
}
