package dk.medvind.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * The history level <em>facts</em>: when which step of which process began and ended, as in full
 * history, and of the values only the last one of declared facts. No inputs of decisions, no form
 * fields, no log of what users changed (that is the audit's).
 */
final class FactsHistory extends AbstractHistoryLevel {

    static final String NAME = "facts";

    private static final Set<HistoryEventType> NEVER =
            Set.of(
                    HistoryEventTypes.DMN_DECISION_EVALUATE,
                    HistoryEventTypes.FORM_PROPERTY_UPDATE,
                    HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
                    HistoryEventTypes.USER_OPERATION_LOG);
    private static final Set<HistoryEventType> VALUES =
            Set.of(
                    HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
                    HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
                    HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
                    HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

    private final FactCatalog catalog;

    FactsHistory(FactCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public int getId() {
        return 42;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (VALUES.contains(type) && entity instanceof VariableInstanceEntity variable) {
            return isDeclared(variable);
        }
        return !NEVER.contains(type);
    }

    private boolean isDeclared(VariableInstanceEntity variable) {
        var definitionId = variable.getProcessDefinitionId();
        if (definitionId == null) {
            return false;
        }
        var definition =
                Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(definitionId);
        return catalog.isDeclared(definition.getKey(), variable.getName());
    }
}
