package dk.medvind.measurement;

import dk.medvind.workflow.TimeOwner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The diagrams of all releases, read once each. */
@Component
class ProcessModels {

    private final RepositoryService repository;
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The diagram of a version. */
    ProcessModel of(String definition) {
        return read.computeIfAbsent(definition, this::read);
    }

    /** The newest diagram of a process and those of the processes it calls, itself first. */
    List<ProcessModel> newest(String process) {
        var definition = definition(process);
        if (definition.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<String, ProcessModel>();
        add(definition.get(), found);
        return List.copyOf(found.values());
    }

    /** The newest diagram's XML; of a called process the one in the caller's release. */
    Optional<byte[]> xml(String process, String called) {
        return newest(process).stream()
                .filter(model -> model.key().equals(called))
                .findFirst()
                .map(model -> xml(model.definition()));
    }

    private void add(ProcessDefinition definition, Map<String, ProcessModel> found) {
        var model = of(definition.getId());
        if (found.putIfAbsent(model.key(), model) != null) {
            return;
        }
        for (ModelStep step : model.steps()) {
            if (step.calls() != null) {
                var called =
                        repository
                                .createProcessDefinitionQuery()
                                .deploymentId(definition.getDeploymentId())
                                .processDefinitionKey(step.calls())
                                .singleResult();
                if (called != null) {
                    add(called, found);
                }
            }
        }
    }

    private Optional<ProcessDefinition> definition(String process) {
        return Optional.ofNullable(
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult());
    }

    private byte[] xml(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessModel read(String definition) {
        var model = repository.getBpmnModelInstance(definition);
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var left = new LinkedHashMap<String, Double>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            left.put(shape.getBpmnElement().getId(), shape.getBounds().getX());
        }
        var steps =
                model.getModelElementsByType(FlowNode.class).stream()
                        .filter(ProcessModels::takesTime)
                        .sorted(Comparator.comparing(node -> left.getOrDefault(node.getId(), 0.0)))
                        .map(ProcessModels::step)
                        .toList();
        var name = process.getName() == null ? process.getId() : process.getName();
        return new ProcessModel(definition, process.getId(), name, steps);
    }

    private static boolean takesTime(FlowNode node) {
        boolean waits = node instanceof IntermediateCatchEvent || node instanceof Activity;
        return waits && !(node instanceof SubProcess) && !(node instanceof Gateway);
    }

    private static ModelStep step(FlowNode node) {
        var calls = node instanceof CallActivity call ? call.getCalledElement() : null;
        var name = node.getName() == null ? node.getId() : node.getName();
        var whose = calls == null ? whose(node) : null;
        return new ModelStep(node.getId(), name, whose, node instanceof UserTask, calls);
    }

    /** Who the diagram names; our people for a task and our system for a step if it is silent. */
    private static Whose whose(FlowNode node) {
        var named = property(node, "timeOwner");
        if (named != null) {
            return Whose.of(TimeOwner.of(named));
        }
        return node instanceof UserTask ? Whose.PEOPLE : Whose.SYSTEM;
    }

    private static @Nullable String property(FlowNode node, String name) {
        if (node.getExtensionElements() == null) {
            return null;
        }
        return node.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(e -> e.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }
}
