package dk.medvind;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that is told instead of lived: what is told becomes rows of the engine's history. What
 * begins after {@code now} has not happened, and what ends after it is still going on.
 */
public final class PastCase {

    private final HistoryRows rows;
    private final HistoryRows.Definition definition;
    private final @Nullable PastCase caller;
    private final String number;
    private final Instant start;
    private final Instant now;
    private final String id;
    private int told;

    /** A case of the process with this number, begun at {@code start}. */
    public static PastCase begin(
            HistoryRows rows, String process, String number, Instant start, Instant now) {
        return new PastCase(rows, process, null, number, start, now);
    }

    private PastCase(
            HistoryRows rows,
            String process,
            @Nullable PastCase caller,
            String number,
            Instant start,
            Instant now) {
        this.rows = rows;
        this.definition = rows.newest(process);
        this.caller = caller;
        this.number = number;
        this.start = start;
        this.now = now;
        this.id = caller == null ? newId("process") : caller.newId("process");
    }

    /** A task that was open from its creation to its end; answers its id. */
    public String task(String step, Instant from, @Nullable Instant to) {
        var task = newId("task");
        if (!from.isAfter(now)) {
            var row = row(task, step, from, to);
            row.put("task_def_key_", step);
            row.put("task_state_", happened(to) ? "Completed" : "Created");
            row.put("act_inst_id_", step + ":" + task);
            rows.add("act_hi_taskinst", row);
            activity(step, "userTask", from, to, task, null);
        }
        return task;
    }

    /** Somebody takes a task. */
    public PastCase taken(String task, String person, Instant at) {
        return hand(task, person, at, "add");
    }

    /** Somebody gives a task back. */
    public PastCase givenBack(String task, String person, Instant at) {
        return hand(task, person, at, "delete");
    }

    /** A step of our systems: put in line at {@code from}, done at {@code to}. */
    public PastCase step(String step, Instant from, @Nullable Instant to) {
        if (!from.isAfter(now)) {
            var job = newId("job");
            log(job, step, from, 0);
            if (happened(to)) {
                log(job, step, to, 2);
                activity(step, "serviceTask", to.minusMillis(100), to, null, null);
            }
        }
        return this;
    }

    /** A step that gave up at {@code from} and waited for a person until {@code to}. */
    public PastCase failed(String step, Instant from, @Nullable Instant to) {
        if (!from.isAfter(now)) {
            var incident = newId("incident");
            var row = row(incident, null, from, to);
            row.remove("start_time_");
            row.remove("duration_");
            row.put("create_time_", from);
            row.put("incident_type_", "failedJob");
            row.put("activity_id_", step);
            row.put("failed_activity_id_", step);
            row.put("root_cause_incident_id_", incident);
            row.put("cause_incident_id_", incident);
            row.put("incident_state_", happened(to) ? 1 : 0);
            rows.add("act_hi_incident", row);
        }
        return this;
    }

    /** An event that took no time. */
    public PastCase event(String step, String type, Instant at) {
        return pause(step, type, at, at);
    }

    /** An event that was waited for, or a part of the process that holds others. */
    public PastCase pause(String step, String type, Instant from, @Nullable Instant to) {
        if (!from.isAfter(now)) {
            activity(step, type, from, to, null, null);
        }
        return this;
    }

    /** A common process that this one calls; its story is told on the answer. */
    public PastCase call(String step, String process, Instant from, @Nullable Instant to) {
        var called = new PastCase(rows, process, this, number, from, now);
        if (!from.isAfter(now)) {
            activity(step, "callActivity", from, to, null, called.id);
        }
        return called;
    }

    /** A fact that is a point in time. */
    public PastCase fact(String name, Instant value) {
        var row = new LinkedHashMap<String, @Nullable Object>(place(newId("fact")));
        row.put("execution_id_", id);
        row.put("act_inst_id_", id);
        row.put("name_", name);
        row.put("var_type_", "date");
        row.put("long_", value.toEpochMilli());
        row.put("state_", "CREATED");
        row.put("rev_", 0);
        rows.add("act_hi_varinst", row);
        return this;
    }

    /** The end of it; without one it is still open. */
    public void end(@Nullable Instant end) {
        if (start.isAfter(now)) {
            return;
        }
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id_", id);
        row.put("proc_inst_id_", id);
        row.put("root_proc_inst_id_", root());
        row.put("super_process_instance_id_", caller == null ? null : caller.id);
        row.put("business_key_", number);
        row.put("proc_def_key_", definition.key());
        row.put("proc_def_id_", definition.id());
        row.put("start_time_", start);
        row.put("end_time_", happened(end) ? end : null);
        row.put("duration_", happened(end) ? Duration.between(start, end).toMillis() : null);
        row.put("state_", happened(end) ? "COMPLETED" : "ACTIVE");
        rows.add("act_hi_procinst", row);
    }

    private void activity(
            String step,
            String type,
            Instant from,
            @Nullable Instant to,
            @Nullable String task,
            @Nullable String called) {
        var row = row(step + ":" + (task == null ? newId("activity") : task), step, from, to);
        row.put("act_id_", step);
        row.put("act_type_", type);
        row.put("task_id_", task);
        row.put("call_proc_inst_id_", called);
        row.put("act_inst_state_", 0);
        row.put("sequence_counter_", told);
        rows.add("act_hi_actinst", row);
    }

    private PastCase hand(String task, String person, Instant at, String operation) {
        if (!at.isAfter(now)) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("id_", newId("hand"));
            row.put("timestamp_", at);
            row.put("type_", "assignee");
            row.put("user_id_", person);
            row.put("task_id_", task);
            row.put("root_proc_inst_id_", root());
            row.put("proc_def_id_", definition.id());
            row.put("proc_def_key_", definition.key());
            row.put("operation_type_", operation);
            rows.add("act_hi_identitylink", row);
        }
        return this;
    }

    private void log(String job, String step, Instant at, int state) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id_", newId("log"));
        row.put("timestamp_", at);
        row.put("job_id_", job);
        row.put("job_state_", state);
        row.put("job_def_type_", "async-continuation");
        row.put("act_id_", step);
        row.put("root_proc_inst_id_", root());
        row.put("process_instance_id_", id);
        row.put("process_def_id_", definition.id());
        row.put("process_def_key_", definition.key());
        row.put("deployment_id_", definition.deployment());
        rows.add("act_hi_job_log", row);
    }

    private Map<String, @Nullable Object> row(
            String key, @Nullable String step, Instant from, @Nullable Instant to) {
        var row = new LinkedHashMap<String, @Nullable Object>(place(key));
        row.put("execution_id_", step == null ? id : newId("execution"));
        row.put("start_time_", from);
        row.put("end_time_", happened(to) ? to : null);
        row.put("duration_", happened(to) ? Duration.between(from, to).toMillis() : null);
        return row;
    }

    private Map<String, @Nullable Object> place(String key) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id_", key);
        row.put("root_proc_inst_id_", root());
        row.put("proc_inst_id_", id);
        row.put("proc_def_id_", definition.id());
        row.put("proc_def_key_", definition.key());
        return row;
    }

    private boolean happened(@Nullable Instant at) {
        return at != null && !at.isAfter(now);
    }

    private String root() {
        return caller == null ? id : caller.root();
    }

    /** The same story gets the same ids. */
    private String newId(String kind) {
        if (caller != null) {
            return caller.newId(kind);
        }
        return UUID.nameUUIDFromBytes(
                        (number + kind + told++).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
