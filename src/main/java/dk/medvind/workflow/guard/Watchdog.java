package dk.medvind.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Aborts a command that does not come to rest: more activities than any real step takes, or
 * processes calling processes too deep. The command's transaction is rolled back.
 */
final class Watchdog implements HistoryEventHandler {

    static final int MOST_ACTIVITIES = 1_000;
    static final int DEEPEST_CALL = 5;

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            Context.getCommandContext().getSession(Count.class).oneMore();
        } else if (event instanceof HistoricProcessInstanceEventEntity process
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            refuseDeepCalls(process.getSuperProcessInstanceId());
        }
    }

    private static void refuseDeepCalls(String callerId) {
        var executions = Context.getCommandContext().getExecutionManager();
        var caller = callerId;
        for (int depth = 1; caller != null; depth++) {
            if (depth > DEEPEST_CALL) {
                throw new ModelRefused(
                        "Call activity", "processes call each other more than 5 deep");
            }
            ExecutionEntity process = executions.findExecutionById(caller);
            ExecutionEntity calling = process == null ? null : process.getSuperExecution();
            caller = calling == null ? null : calling.getProcessInstanceId();
        }
    }

    /** How many activities this command has begun. */
    static final class Count implements Session {

        private int begun;

        void oneMore() {
            begun++;
            if (begun > MOST_ACTIVITIES) {
                throw new ModelRefused(
                        "Process", "more than 1,000 activities without coming to rest");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    static final class Counts implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Count.class;
        }

        @Override
        public Session openSession() {
            return new Count();
        }
    }
}
