package dk.medvind.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The releases in the engine. A release is one deployment: an application's processes, tables and
 * forms together with every common part they call. A case ends on the release it began on.
 */
public class Releases {

    private final RepositoryService repository;
    private final HistoryService history;
    private final Iterable<ReleaseCheck> checks;
    private final Map<String, Map<String, String>> formFiles = new ConcurrentHashMap<>();
    private final List<Runnable> whenDeployed = new CopyOnWriteArrayList<>();
    private final Cache<String, String> ofCases = Caffeine.newBuilder().maximumSize(10_000).build();

    Releases(RepositoryService repository, HistoryService history, Iterable<ReleaseCheck> checks) {
        this.repository = repository;
        this.history = history;
        this.checks = checks;
    }

    /**
     * Deploys every application whose files have changed since its newest release; nothing else
     * gets a new version.
     *
     * @throws ReleaseRefused if a file must not be deployed; nothing of that application is then
     */
    void deploy(ReleaseFiles files) {
        for (String application : files.applications()) {
            var release = files.of(application);
            release.forEach((name, content) -> checks.forEach(check -> check.check(name, content)));
            var deployment =
                    repository.createDeployment().name(application).enableDuplicateFiltering(false);
            release.forEach(
                    (name, content) ->
                            deployment.addInputStream(name, new ByteArrayInputStream(content)));
            deployment.deploy();
        }
        whenDeployed.forEach(Runnable::run);
    }

    /** Runs this whenever this node has deployed. */
    void whenDeployed(Runnable news) {
        whenDeployed.add(news);
    }

    /** The newest release of an application, named as its folder. */
    public Optional<String> newest(String application) {
        return repository
                .createDeploymentQuery()
                .deploymentName(application)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(deployment -> deployment.getId());
    }

    /**
     * The release a process runs on, or ran on.
     *
     * @param processInstanceId of the case's process, or of one it called
     */
    public Optional<String> of(String processInstanceId) {
        return Optional.ofNullable(
                        history.createHistoricProcessInstanceQuery()
                                .processInstanceId(processInstanceId)
                                .singleResult())
                .map(process -> process.getProcessDefinitionId())
                .map(repository::getProcessDefinition)
                .map(ResourceDefinition::getDeploymentId);
    }

    /** The release the case began on; empty before it has a process. */
    public Optional<String> ofCase(String caseNumber) {
        return Optional.ofNullable(ofCases.get(caseNumber, this::readOfCase));
    }

    /** The case has begun, in a transaction that may not have ended yet. */
    void began(String caseNumber, String processDefinitionId) {
        var release = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        ofCases.asMap().putIfAbsent(caseNumber, release);
    }

    private @Nullable String readOfCase(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                // A complaint may have begun beside it later.
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(process -> process.getProcessDefinitionId())
                .map(repository::getProcessDefinition)
                .map(ResourceDefinition::getDeploymentId)
                .orElse(null);
    }

    /** The names of all files of a release. */
    public List<String> resources(String release) {
        return repository.getDeploymentResourceNames(release);
    }

    /**
     * The content of a file of the release, such as {@code forms/single-benefit/apply.form}.
     *
     * @throws NoSuchResource if the release does not hold it
     */
    public byte[] resource(String release, String name) {
        if (!resources(release).contains(name)) {
            throw new NoSuchResource(release, name);
        }
        try (InputStream content = repository.getResourceAsStream(release, name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The Camunda Form a task of this release shows.
     *
     * @param formKey the form's id
     * @throws NoSuchResource if the release does not hold it
     */
    public byte[] form(String release, String formKey) {
        var name = formFiles.computeIfAbsent(release, this::formsOf).get(formKey);
        if (name == null) {
            throw new NoSuchResource(release, formKey);
        }
        return resource(release, name);
    }

    private Map<String, String> formsOf(String release) {
        var byId = new ConcurrentHashMap<String, String>();
        for (String name : resources(release)) {
            if (name.endsWith(".form")) {
                ReleaseReference.offeredBy(name, resource(release, name))
                        .forEach(form -> byId.put(form.id(), name));
            }
        }
        return byId;
    }
}
