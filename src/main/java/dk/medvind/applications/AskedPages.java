package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.FormPage;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the citizen's pages say of each thing that is asked of them. */
@Service
public class AskedPages {

    private final ApplicationRows applications;
    private final AskedThings asked;
    private final AskedForms askedForms;
    private final CaseWords words;
    private final SentForms sentForms;

    AskedPages(
            ApplicationRows applications,
            AskedThings asked,
            AskedForms askedForms,
            CaseWords words,
            SentForms sentForms) {
        this.applications = applications;
        this.asked = asked;
        this.askedForms = askedForms;
        this.words = words;
        this.sentForms = sentForms;
    }

    /**
     * One thing.
     *
     * @param page of the form on which it is answered; from 1
     * @param what it is called
     * @param why it is asked for, in a sentence
     * @param words of the caseworker; null when there are none
     * @param before what the citizen answered earlier; empty when nothing
     */
    public record Thing(
            int page, String what, String why, @Nullable String words, List<String> before) {

        @Override
        public String toString() {
            return "Thing[" + page + "]";
        }
    }

    /** What is asked of the citizen now, in its order; nothing when nothing single is. */
    @Transactional(readOnly = true)
    public List<Thing> of(ActingContext acting, CaseNumber caseNumber, Locale locale) {
        Application subject = applications.get(acting, Action.SEE, caseNumber);
        List<AskedItem> items = asked.current(subject).items();
        var things = new ArrayList<Thing>();
        for (int number = 1; number <= items.size(); number++) {
            things.add(thing(subject, items.get(number - 1), number, List.of(), locale));
        }
        return things;
    }

    /** Whether the form begins with pages for single things. */
    @Transactional(readOnly = true)
    public boolean asksSingleThings(ActingContext acting, OpenForm open, Task task) {
        return task == Task.SUPPLEMENT
                && !asked.current(applications.get(acting, Action.APPLY, open.caseNumber()))
                        .items()
                        .isEmpty();
    }

    /** What this page of a form asks about; empty for pages of the form's own. */
    @Transactional(readOnly = true)
    public Optional<Thing> at(
            ActingContext acting, OpenForm open, Task task, FormPage page, Locale locale) {
        if (task != Task.SUPPLEMENT) {
            return Optional.empty();
        }
        Application subject = applications.get(acting, Action.APPLY, open.caseNumber());
        List<AskedItem> items = asked.current(subject).items();
        if (page.number() > items.size()) {
            return Optional.empty();
        }
        AskedItem item = items.get(page.number() - 1);
        return Optional.of(
                thing(subject, item, page.number(), before(subject, item, locale), locale));
    }

    private Thing thing(
            Application subject, AskedItem item, int page, List<String> before, Locale locale) {
        return new Thing(
                page,
                askedForms.called(subject, item, locale),
                words.cause(item.cause(), locale),
                item.words(),
                before);
    }

    private List<String> before(Application subject, AskedItem item, Locale locale) {
        return sentForms.earlier(subject, item, asked.forCitizen(subject, List.of(item)), locale);
    }
}
