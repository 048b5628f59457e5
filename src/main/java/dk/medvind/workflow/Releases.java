package dk.medvind.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The releases in the engine: what a case began on, it ends on. */
@Component
public class Releases {

    private final RepositoryService repository;

    Releases(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * The content of a file of the release, such as {@code forms/single-benefit/apply.form}.
     *
     * @throws NoSuchResource if the release does not hold it
     */
    public byte[] resource(String release, String name) {
        if (!repository.getDeploymentResourceNames(release).contains(name)) {
            throw new NoSuchResource(release, name);
        }
        try (InputStream content = repository.getResourceAsStream(release, name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
