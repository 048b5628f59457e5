package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.unpaidmoney.UnpaidMoneyProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CvrNumber;
import dk.medvind.integrations.payments.BankAccount;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Processes;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "Find en anden vej til pengene": an employee says how money that did not get through gets to whom
 * it belongs. The grant stays as it was decided; only the way is another.
 */
@Component
class FindAnotherWay implements UserTask {

    private final ApplicationRows applications;
    private final MoneyOrderRows orders;
    private final MoneyOrders money;
    private final MoneyWords words;
    private final Processes processes;
    private final Dossier dossier;
    private final Clock clock;

    FindAnotherWay(
            ApplicationRows applications,
            MoneyOrderRows orders,
            MoneyOrders money,
            MoneyWords words,
            Processes processes,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.orders = orders;
        this.money = money;
        this.words = words;
        this.processes = processes;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return UnpaidMoneyProcess.FIND;
    }

    @Override
    public boolean reachesCitizen() {
        return true;
    }

    /** What did not get through, and why. */
    @Override
    public Answers prefill(WorkItem work) {
        Application subject =
                applications.get(
                        ActingContext.system(), Action.HANDLE, new CaseNumber(work.caseNumber()));
        MoneyOrder order = orders.get(subject, number(work));
        return Answers.empty().with("money", words.of(order)).with("whyNot", words.whyNot(order));
    }

    @Override
    public Facts complete(ActingContext acting, WorkItem work, Answers answers) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(work.caseNumber()));
        MoneyOrder order = orders.get(subject, number(work));
        MoneyWay way =
                answers.text("way")
                        .map(MoneyWay::valueOf)
                        .orElseThrow(() -> new TaskRefused("applications.money.no-way"));
        var found =
                new FoundWay(
                        order.number(),
                        way,
                        way == MoneyWay.SUPPLIER ? supplier(answers) : null,
                        way == MoneyWay.ACCOUNT ? digits(answers, "registration") : null,
                        way == MoneyWay.ACCOUNT ? digits(answers, "account") : null,
                        answers.text("why").orElse("").strip());
        requireAccount(found);
        if (way == MoneyWay.OUTSIDE) {
            return outside(acting, subject, order, found, answers);
        }
        if (money.room(subject, order.number())
                .filter(room -> room.compareTo(order.amount()) < 0)
                .isPresent()) {
            throw new TaskRefused("applications.money.above-grant");
        }
        keep(acting, subject, found);
        return UnpaidMoneyProcess.paysAnotherWay();
    }

    private Facts outside(
            ActingContext acting,
            Application subject,
            MoneyOrder order,
            FoundWay found,
            Answers answers) {
        LocalDate on =
                answers.day("paidOn")
                        .filter(day -> !day.isAfter(Deadlines.dayOf(clock.instant())))
                        .orElseThrow(() -> new TaskRefused("applications.complaint.day-ahead"));
        keep(acting, subject, found);
        MoneyOrder paid = money.paidOutside(subject, order, on, found.why());
        dossier.note(subject, Kind.PAID_ANOTHER_WAY, paid.reference(), acting);
        return UnpaidMoneyProcess.paidOutside();
    }

    private void keep(ActingContext acting, Application subject, FoundWay found) {
        dossier.add(subject, Kind.ANOTHER_WAY_FOUND, "order-" + found.order(), found, acting);
    }

    private int number(WorkItem work) {
        return processes
                .told(work.id().toString(), UnpaidMoneyProcess.ORDER_NUMBER)
                .orElseThrow(() -> new TaskRefused("casework.task.done"));
    }

    private static String supplier(Answers answers) {
        return answers.text("supplierCvr")
                .filter(CvrNumber::isOne)
                .orElseThrow(() -> new TaskRefused("applications.assess.no-supplier"));
    }

    private static @Nullable String digits(Answers answers, String key) {
        return answers.text(key).map(text -> text.replaceAll("[ .-]", "")).orElse(null);
    }

    private static void requireAccount(FoundWay found) {
        String registration = found.registration();
        String account = found.account();
        if (found.way() == MoneyWay.ACCOUNT
                && (registration == null
                        || account == null
                        || !BankAccount.isOne(registration, account))) {
            throw new TaskRefused("applications.money.no-account");
        }
    }
}
