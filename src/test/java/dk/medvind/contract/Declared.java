package dk.medvind.contract;

import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Variable;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What the code declares for models to name: the facts of each process, and the steps. */
public record Declared(Map<String, ProcessFacts> processes, Set<String> steps) {

    /** As the classes on the class path declare it. */
    public static Declared inCode() {
        return new Declared(factsInCode(), stepsInCode());
    }

    /** The fact of this name in this process, or null. */
    Variable<?> fact(String processKey, String name) {
        if (name.equals(Variable.CASE_NUMBER.name())) {
            return Variable.CASE_NUMBER;
        }
        var process = processes.get(processKey);
        return process == null
                ? null
                : process.facts().stream()
                        .filter(fact -> fact.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private static Map<String, ProcessFacts> factsInCode() {
        var found = new HashMap<String, ProcessFacts>();
        try {
            var classes =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:dk/medvind/**/process/**/*Process.class");
            var reader = new CachingMetadataReaderFactory();
            for (var file : classes) {
                var name = reader.getMetadataReader(file).getClassMetadata().getClassName();
                for (Field field : Class.forName(name).getDeclaredFields()) {
                    if (field.getType() == ProcessFacts.class
                            && Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        var facts = (ProcessFacts) field.get(null);
                        found.put(facts.processKey(), facts);
                    }
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The facts cannot be read", e);
        }
        return found;
    }

    private static Set<String> stepsInCode() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        var names = new TreeSet<String>();
        var registry = new SimpleBeanDefinitionRegistry();
        for (var step : scanner.findCandidateComponents("dk.medvind")) {
            if (step.getBeanClassName().contains(".process.")) {
                names.add(AnnotationBeanNameGenerator.INSTANCE.generateBeanName(step, registry));
            }
        }
        return names;
    }
}
