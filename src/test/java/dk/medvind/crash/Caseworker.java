package dk.medvind.crash;

import dk.medvind.casework.FailedSteps;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkPage;
import dk.medvind.casework.WorkQuery;
import dk.medvind.casework.WorkRow;
import dk.medvind.casework.WorkView;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Works through the work list inside a node, so that an employee's decision is killed half-way like
 * everything else: decides what is to be assessed, retries what has failed. Both nodes have one;
 * they get in each other's way as two employees do.
 */
class Caseworker {

    private static final Logger LOG = LoggerFactory.getLogger(Caseworker.class);
    private static final BigDecimal AMOUNT = new BigDecimal("1800.00");

    private final WorkList workList;
    private final UserTasks tasks;
    private final FailedSteps failures;
    private final ActingContexts contexts;
    private final ActingContext acting =
            ActingContext.staff(
                    new Actor(
                            UUID.randomUUID(),
                            "Sagsbehandler",
                            Set.of(Role.CASEWORKER),
                            Administration.SOCIAL,
                            "Borgercenter Voksne"));
    private boolean known;

    Caseworker(WorkList workList, UserTasks tasks, FailedSteps failures, ActingContexts contexts) {
        this.workList = workList;
        this.tasks = tasks;
        this.failures = failures;
        this.contexts = contexts;
    }

    /** Whether money is granted is a matter of the case number, so that others can tell as well. */
    static boolean grants(String caseNumber) {
        return caseNumber.hashCode() % 5 != 0;
    }

    @Scheduled(fixedDelay = 1000)
    void work() {
        try (var scope = Scopes.open(acting)) {
            if (!known) {
                contexts.keep(acting);
                known = true;
            }
            String from = null;
            do {
                WorkPage page = workList.page(acting, WorkQuery.of(WorkView.TEAM), from);
                var rows = new ArrayList<>(page.rows());
                Collections.shuffle(rows);
                rows.forEach(this::handle);
                from = page.next();
            } while (from != null);
        } catch (RuntimeException e) {
            LOG.info("The work list could not be read: {}", e.getClass().getSimpleName());
        }
    }

    private void handle(WorkRow row) {
        try {
            if (row.kind() == WorkItem.Kind.FAILURE) {
                failures.retry(acting, row.id());
            } else {
                tasks.complete(acting, row.id(), decision(row.caseNumber()));
            }
        } catch (RuntimeException e) {
            LOG.info("Left for later: {} {}", row.caseNumber(), e.getClass().getSimpleName());
        }
    }

    private static Answers decision(String caseNumber) {
        Answers line =
                Answers.of(
                        Map.of(
                                "nextStep",
                                "DECIDE",
                                "lines",
                                BigDecimal.ONE,
                                "lines[0].section",
                                "AKL_82",
                                "evidence",
                                List.of("APPLICATION", "INCOME")));
        return grants(caseNumber)
                ? line.with("lines[0].lineOutcome", "GRANTED")
                        .with("lines[0].lineAmount", AMOUNT)
                        .with("lines[0].payTo", "CITIZEN")
                        .with("lines[0].payWhen", "AT_ONCE")
                : line.with("lines[0].lineOutcome", "REFUSED")
                        .with("reasons", "Du kan selv betale udgiften af din indkomst.")
                        .with("against", "NO");
    }
}
