package dk.medvind.applications;

import static org.awaitility.Awaitility.await;

import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/** A caseworker with a work list, at the doors that the pages use. */
record CaseworkerAtWork(ActingContext acting, WorkList workList, UserTasks tasks) {

    static CaseworkerAtWork in(BeanFactory beans, ActingContext acting) {
        return new CaseworkerAtWork(
                acting, beans.getBean(WorkList.class), beans.getBean(UserTasks.class));
    }

    /** Waits, as long as registers may take, until this is to be done. */
    WorkItem awaitTask(CaseNumber number, String activity) {
        return await(activity)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> open(number, activity), Optional::isPresent)
                .orElseThrow();
    }

    void complete(WorkItem task, Answers answers) {
        try (var scope = Scopes.open(acting)) {
            tasks.complete(acting, task.id(), answers);
        }
    }

    /** Waits until the citizen is asked in a hearing, and lets them answer with these words. */
    void hears(CitizenAtWork citizen, CaseNumber number, String comments) {
        await("the citizen is heard")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> citizen.view(number).waitsFor("commentOnBasis"));
        citizen.write(
                number,
                CitizenForms.Task.HEARING,
                Answers.of(Map.of("hearingAnswer", "COMMENTS", "hearingComments", comments)));
        citizen.send(number, CitizenForms.Task.HEARING);
    }

    private Optional<WorkItem> open(CaseNumber number, String activity) {
        return Scopes.as(acting, () -> workList.openOn(number.value())).stream()
                .filter(item -> item.activity().equals(activity))
                .findFirst();
    }
}
