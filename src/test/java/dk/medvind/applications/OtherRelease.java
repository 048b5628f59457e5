package dk.medvind.applications;

import dk.medvind.workflow.Releases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A release that differs from the one of these days; on closing that one is released again. */
final class OtherRelease implements AutoCloseable {

    private final RepositoryService repository;
    private final String key;
    private final Map<String, String> usual = new HashMap<>();

    private OtherRelease(RepositoryService repository, String key) {
        this.repository = repository;
        this.key = key;
    }

    /**
     * Releases it.
     *
     * @param changed what becomes of a file's text, given its name first; null leaves the file out
     */
    static OtherRelease of(
            BeanFactory beans, String key, BinaryOperator<@Nullable String> changed) {
        var releases = beans.getBean(Releases.class);
        var other = new OtherRelease(beans.getBean(RepositoryService.class), key);
        String newest = releases.newest(key).orElseThrow();
        var files = new HashMap<String, String>();
        for (String name : releases.resources(newest)) {
            String text = new String(releases.resource(newest, name), StandardCharsets.UTF_8);
            other.usual.put(name, text);
            String anew = changed.apply(name, text);
            if (anew != null) {
                files.put(name, anew);
            }
        }
        other.deploy(files);
        return other;
    }

    private void deploy(Map<String, String> files) {
        var deployment = repository.createDeployment().name(key);
        files.forEach(
                (name, text) ->
                        deployment.addInputStream(
                                name,
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        deployment.deploy();
    }

    @Override
    public void close() {
        deploy(usual);
    }
}
