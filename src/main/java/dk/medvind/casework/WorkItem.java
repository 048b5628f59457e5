package dk.medvind.casework;

import dk.medvind.workflow.FailedStep;
import dk.medvind.workflow.TaskKind;
import dk.medvind.workflow.TaskSnapshot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody has to do: a user task of the engine or a failed step, kept in step with the
 * engine in its own transaction.
 */
@Entity
public class WorkItem {

    /** Whose work it is. */
    public enum Kind {
        CITIZEN,
        CASEWORKER,
        CO_SERVICE,
        /** A step that failed for the last time: retry it or do it by hand. */
        FAILURE,
        /** Somebody asked for help with an application. */
        HELP;

        /** Whether the engine knows of it as a task that somebody can have. */
        boolean isTask() {
            return this != FAILURE && this != HELP;
        }

        static Kind of(TaskKind kind) {
            return switch (kind) {
                case CITIZEN -> CITIZEN;
                case CASEWORKER -> CASEWORKER;
                case CO_SERVICE -> CO_SERVICE;
            };
        }
    }

    /** A user task's is the engine's; a step may fail again after it was mended. */
    @Id private UUID id;

    /** The engine's task, the failed job of a {@link Kind#FAILURE}, or the id of what is asked. */
    private String engineId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String caseNumber;
    private String processKey;
    private String activity;
    private String name;
    private @Nullable String formKey;
    private @Nullable String release;
    private String team;
    private @Nullable UUID assignee;
    private @Nullable String assigneeName;
    private @Nullable Instant due;
    private Instant created;
    private @Nullable Instant ended;
    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected WorkItem() {}

    private WorkItem(
            UUID id,
            String engineId,
            Kind kind,
            String caseNumber,
            String processKey,
            String activity,
            String name,
            String team,
            Instant created) {
        this.id = id;
        this.engineId = engineId;
        this.kind = kind;
        this.caseNumber = caseNumber;
        this.processKey = processKey;
        this.activity = activity;
        this.name = name;
        this.team = team;
        this.created = created;
    }

    static WorkItem of(TaskSnapshot task, String team) {
        var item =
                new WorkItem(
                        UUID.fromString(task.taskId()),
                        task.taskId(),
                        Kind.of(task.taskKind()),
                        task.caseNumber(),
                        task.processKey(),
                        task.activityId(),
                        task.name(),
                        team,
                        task.created());
        item.formKey = task.formKey();
        item.release = task.release();
        item.due = task.due();
        return item;
    }

    static WorkItem of(FailedStep step, String team) {
        return new WorkItem(
                UUID.randomUUID(),
                step.jobId(),
                Kind.FAILURE,
                step.caseNumber(),
                step.processKey(),
                step.activityId(),
                step.activityName(),
                team,
                step.at());
    }

    static WorkItem help(UUID request, String caseNumber, String team, Instant asked) {
        return new WorkItem(
                request,
                request.toString(),
                Kind.HELP,
                caseNumber,
                "help",
                "helpCitizen",
                "Hjælp borgeren med ansøgningen",
                team,
                asked);
    }

    void assign(@Nullable UUID employee, @Nullable String employeeName) {
        assignee = employee;
        assigneeName = employeeName;
    }

    void end(Instant at) {
        ended = at;
    }

    public boolean isOpen() {
        return ended == null;
    }

    /** Whether an employee does it. */
    public boolean isForEmployees() {
        return kind != Kind.CITIZEN && kind != Kind.CO_SERVICE;
    }

    /** Whether nobody has it or this employee has it. */
    public boolean isFreeFor(UUID employee) {
        return assignee == null || assignee.equals(employee);
    }

    public UUID id() {
        return id;
    }

    String engineId() {
        return engineId;
    }

    public Kind kind() {
        return kind;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String activity() {
        return activity;
    }

    /** What to do, in the words of the diagram. */
    public String name() {
        return name;
    }

    public @Nullable String formKey() {
        return formKey;
    }

    public @Nullable String release() {
        return release;
    }

    public String team() {
        return team;
    }

    public @Nullable UUID assignee() {
        return assignee;
    }

    public @Nullable String assigneeName() {
        return assigneeName;
    }

    public @Nullable Instant due() {
        return due;
    }
}
