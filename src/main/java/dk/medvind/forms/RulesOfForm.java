package dk.medvind.forms;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What hides in a form: outside of its lists, and in each row of each. */
final class RulesOfForm {

    private final HideRules outside;
    private final Map<Repeat, HideRules> inRows = new IdentityHashMap<>();

    RulesOfForm(Feel feel, List<FormPage> pages) {
        this.outside = new HideRules(feel, pages.stream().flatMap(RulesOfForm::rules).toList());
        for (FormPage page : pages) {
            Group.all(page.components())
                    .filter(Repeat.class::isInstance)
                    .map(Repeat.class::cast)
                    .forEach(
                            list -> {
                                var own = rules(list.components()).toList();
                                inRows.put(list, new HideRules(feel, own));
                            });
        }
    }

    HideRules outside() {
        return outside;
    }

    HideRules inRowsOf(Repeat list) {
        return Objects.requireNonNull(inRows.get(list));
    }

    /** The form's lists, those in rows too. */
    Set<Repeat> lists() {
        return inRows.keySet();
    }

    /** How deep lists stand in each other; 0 without any. */
    int depthOfLists() {
        return inRows.keySet().stream()
                .mapToInt(list -> list.key().split("\\[]").length)
                .max()
                .orElse(0);
    }

    private static Stream<Hide> rules(FormPage page) {
        return Stream.concat(Stream.of(page.hide()), rules(page.components()));
    }

    /** Those of the components, without those inside of lists: they are asked for each row. */
    private static Stream<Hide> rules(List<Component> components) {
        return components.stream()
                .flatMap(
                        component ->
                                Stream.concat(
                                        Stream.of(component.hide()),
                                        component instanceof Group group
                                                ? rules(group.components())
                                                : Stream.empty()));
    }
}
