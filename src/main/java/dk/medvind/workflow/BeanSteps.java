package dk.medvind.workflow;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The catalogue of steps: beans of type {@link JavaDelegate} in a {@code process} package, by bean
 * name. Knowing the names makes no bean, so steps may depend on what depends on the engine.
 */
final class BeanSteps implements Steps {

    private final ListableBeanFactory beans;
    private @Nullable Set<String> names;

    BeanSteps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public synchronized Set<String> names() {
        if (names == null) {
            names =
                    Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class, false, false))
                            .filter(this::isStep)
                            .collect(Collectors.toUnmodifiableSet());
        }
        return names;
    }

    @Override
    public @Nullable JavaDelegate find(String name) {
        return names().contains(name) ? beans.getBean(name, JavaDelegate.class) : null;
    }

    private boolean isStep(String name) {
        var type = beans.getType(name, false);
        return type != null
                && Arrays.asList(type.getPackageName().split("\\.")).contains("process");
    }
}
