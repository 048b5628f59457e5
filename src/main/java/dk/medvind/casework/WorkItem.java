package dk.medvind.casework;

import dk.medvind.casework.CaseDirectory.CaseStanding;
import dk.medvind.casework.CaseDirectory.Stage;
import dk.medvind.workflow.FailedStep;
import dk.medvind.workflow.TaskKind;
import dk.medvind.workflow.TaskSnapshot;
import dk.medvind.workflow.TimeOwner;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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

    /** Whom a case waits for besides the office. */
    public enum Awaited {
        CITIZEN,
        THIRD_PARTY
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
    @Embedded private WorkFacts facts;

    /** Whether an employee can do something about it now. */
    private boolean ours;

    @Enumerated(EnumType.STRING)
    private @Nullable Awaited awaits;

    private @Nullable LocalDate backOn;
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
            CaseStanding standing,
            @Nullable Awaited awaits,
            Instant created) {
        this.id = id;
        this.engineId = engineId;
        this.kind = kind;
        this.caseNumber = caseNumber;
        this.processKey = processKey;
        this.activity = activity;
        this.name = name;
        this.awaits = awaits;
        this.created = created;
        take(standing);
    }

    static WorkItem of(TaskSnapshot task, CaseStanding standing) {
        var item =
                new WorkItem(
                        UUID.fromString(task.taskId()),
                        task.taskId(),
                        Kind.of(task.taskKind()),
                        task.caseNumber(),
                        task.processKey(),
                        task.activityId(),
                        task.name(),
                        standing,
                        task.timeOwner() == TimeOwner.THIRD_PARTY ? Awaited.THIRD_PARTY : null,
                        task.created());
        item.formKey = task.formKey();
        item.release = task.release();
        item.due = task.due();
        return item;
    }

    static WorkItem of(FailedStep step, CaseStanding standing) {
        return new WorkItem(
                UUID.randomUUID(),
                step.jobId(),
                Kind.FAILURE,
                step.caseNumber(),
                step.processKey(),
                step.activityId(),
                step.activityName(),
                standing,
                null,
                step.at());
    }

    static WorkItem help(UUID request, String caseNumber, CaseStanding standing, Instant asked) {
        return new WorkItem(
                request,
                request.toString(),
                Kind.HELP,
                caseNumber,
                "help",
                "helpCitizen",
                "Hjælp borgeren med ansøgningen",
                standing,
                null,
                asked);
    }

    /** Takes over how the case stands, and whose it is. */
    void know(CaseStanding standing) {
        take(standing);
    }

    private void take(CaseStanding standing) {
        boolean pressed = facts != null && facts.urgency() != null;
        team = standing.team();
        facts = standing.facts();
        if (!pressed && facts.urgency() != null) {
            backOn = null;
        }
        if (kind == Kind.CITIZEN) {
            ours = standing.stage() == Stage.REGISTERED;
            awaits = standing.stage() == Stage.RECEIVED ? Awaited.CITIZEN : null;
        } else {
            ours = kind != Kind.CO_SERVICE;
        }
    }

    /** Leaves the lists until that day; null brings it back now. */
    void bringBackOn(@Nullable LocalDate day) {
        backOn = day;
    }

    void assign(@Nullable UUID employee, @Nullable String employeeName) {
        assignee = employee;
        assigneeName = employeeName;
    }

    void end(Instant at) {
        ended = at;
    }

    /** The engine still has the task of this id: it was ended, or renamed, past the engine. */
    void openAgain() {
        engineId = id.toString();
        ended = null;
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

    /** The day on which it comes back to the lists; null when it was not put off. */
    public @Nullable LocalDate backOn() {
        return backOn;
    }

    WorkFacts facts() {
        return facts;
    }
}
