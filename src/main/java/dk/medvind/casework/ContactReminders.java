package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands at the top of a task that reaches the citizen: how they are to be reached. */
@Component
public class ContactReminders {

    private final UserTasks tasks;
    private final SupportFlags flags;

    ContactReminders(UserTasks tasks, SupportFlags flags) {
        this.tasks = tasks;
        this.flags = flags;
    }

    /** The flags that hold today and bear on contact; empty for tasks that reach nobody. */
    public List<SupportFlag> on(ActingContext acting, WorkItem item) {
        if (!tasks.reachesCitizen(item)) {
            return List.of();
        }
        return flags.of(acting, item.caseNumber()).stream()
                .filter(flag -> flag.need().bearsOnContact())
                .toList();
    }
}
