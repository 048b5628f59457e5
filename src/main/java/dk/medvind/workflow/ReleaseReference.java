package dk.medvind.workflow;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What one file of a release offers to others, or asks of them. */
record ReleaseReference(Kind kind, String id) implements Comparable<ReleaseReference> {

    enum Kind {
        PROCESS,
        DECISION,
        FORM
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Collection<ReleaseReference> offeredBy(String file, byte[] content) {
        var offers = new ArrayList<ReleaseReference>();
        if (file.endsWith(".bpmn")) {
            for (Process process :
                    Bpmn.readModelFromStream(new ByteArrayInputStream(content))
                            .getModelElementsByType(Process.class)) {
                add(offers, Kind.PROCESS, process.getId());
            }
        } else if (file.endsWith(".dmn")) {
            for (Decision decision :
                    Dmn.readModelFromStream(new ByteArrayInputStream(content))
                            .getModelElementsByType(Decision.class)) {
                add(offers, Kind.DECISION, decision.getId());
            }
        } else {
            add(offers, Kind.FORM, JSON.readTree(content).path("id").asString());
        }
        return offers;
    }

    static List<ReleaseReference> calledBy(String file, byte[] content) {
        var calls = new ArrayList<ReleaseReference>();
        if (!file.endsWith(".bpmn")) {
            return calls;
        }
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            add(calls, Kind.PROCESS, call.getCalledElement());
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            add(calls, Kind.DECISION, task.getCamundaDecisionRef());
        }
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            add(calls, Kind.FORM, task.getCamundaFormRef());
        }
        return calls;
    }

    private static void add(List<ReleaseReference> list, Kind kind, @Nullable String id) {
        if (id != null && !id.isEmpty()) {
            list.add(new ReleaseReference(kind, id));
        }
    }

    @Override
    public int compareTo(ReleaseReference other) {
        return Comparator.comparing(ReleaseReference::kind)
                .thenComparing(ReleaseReference::id)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + id;
    }
}
