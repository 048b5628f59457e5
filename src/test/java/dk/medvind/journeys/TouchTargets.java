package dk.medvind.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether fingers that shake hit what they mean: what is pressed is 44 px high and wide. */
final class TouchTargets {

    /** Links in the middle of a sentence are as high as its line; a box counts with its label. */
    private static final String TOO_SMALL =
            """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap(e => {
              const style = getComputedStyle(e);
              if (e.type === 'hidden' || style.visibility === 'hidden' || e.closest('.sr-only, .skipnav')) return [];
              if (e.matches('a') && e.closest('p, .prose') && e.parentElement.textContent.trim() !== e.textContent.trim()) return [];
              const whole = e.matches('[type=radio], [type=checkbox]') ? document.querySelector(`label[for="${CSS.escape(e.id)}"]`) : e;
              const box = whole.getBoundingClientRect();
              if (box.width <= 2 || box.height <= 2) return [];
              return box.height < 43.9 || box.width < 43.9
                ? [e.tagName.toLowerCase() + ' "' + (e.textContent.trim() || e.name) + '" ' + Math.round(box.width) + 'x' + Math.round(box.height)]
                : [];
            })
            """;

    private TouchTargets() {}

    static List<String> tooSmall(Page page) {
        return ((List<?>) page.evaluate(TOO_SMALL)).stream().map(String::valueOf).toList();
    }
}
