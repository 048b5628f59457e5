package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.Weekdays;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Grants of lost earnings that run: paid month by month, looked at again, announced to end. */
@Component
class RunningGrants {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Dossier dossier;
    private final Parameters parameters;
    private final MoneyOrders money;
    private final CaseWords words;
    private final Mail mail;
    private final Audit audit;
    private final Clock clock;

    RunningGrants(
            Dossier dossier,
            Parameters parameters,
            MoneyOrders money,
            CaseWords words,
            Mail mail,
            Audit audit,
            Clock clock) {
        this.dossier = dossier;
        this.parameters = parameters;
        this.money = money;
        this.words = words;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** When to look at a grant again. */
    record Reassessment(Instant at, Instant by) {}

    /** A month that is settled. */
    record PaidMonth(YearMonth month, BigDecimal amount) {

        @Override
        public String toString() {
            return "PaidMonth[" + month + "]";
        }
    }

    GrantPlan plan(Application subject) {
        var decided = decisions(subject);
        LostEarningsGrant grant = LostEarningsGrant.of(decided.get(decided.size() - 1).terms());
        if (!grant.kind().isMonthly()) {
            return GrantPlan.ONCE;
        }
        LocalDate decidedOn = decidedOn(subject);
        Reassessment next = nextReassessment(decidedOn);
        return new GrantPlan(
                true,
                orderAt(YearMonth.from(grant.from())),
                next.at(),
                next.by(),
                endNotice(grant.until(), decidedOn));
    }

    /** When to look at a grant again that was looked at on this day. */
    Reassessment nextReassessment(LocalDate day) {
        LocalDate at = day.plusMonths(parameters.countOn("lost-earnings.reassessment.months", day));
        return new Reassessment(
                morning(at),
                Deadlines.endOf(
                        at.plusDays(parameters.countOn("lost-earnings.reassessment.days", day))));
    }

    /** Orders the first month that is not settled; a repetition finds the order made. */
    MonthPaid payMonth(Application subject) {
        var decided = decisions(subject);
        var months = months(decided);
        YearMonth month = firstUnsettled(subject, months);
        BigDecimal amount = months.amount(month);
        if (amount.signum() > 0) {
            pay(subject, decided.get(decided.size() - 1), month, amount);
        }
        dossier.add(
                subject,
                Kind.MONTH_PAID,
                month.toString(),
                new PaidMonth(month, amount),
                ActingContext.system());
        YearMonth next = month.plusMonths(1);
        return new MonthPaid(next.atDay(1).isAfter(months.lastDay()) ? null : orderAt(next));
    }

    /** The first month that nothing is ordered for yet. */
    YearMonth firstUnsettled(Application subject) {
        return firstUnsettled(subject, months(decisions(subject)));
    }

    void announceEnd(Application subject) {
        var months = months(decisions(subject));
        var model = words.about(subject);
        model.put("lastDay", months.lastDay());
        mail.writeAndSend(subject, LetterKind.NOTICE, "grant-ends", model, "announceGrantEnd");
        dossier.note(subject, Kind.GRANT_END_ANNOUNCED, "end", ActingContext.system());
    }

    private void pay(
            Application subject, DecisionMade decision, YearMonth month, BigDecimal amount) {
        LocalDate earliest = Deadlines.dayOf(clock.instant()).plusDays(1);
        LocalDate payDay = payDay(month);
        money.order(
                subject,
                MoneyAsked.of(
                        "payMonth:" + month,
                        null,
                        amount,
                        payDay.isBefore(earliest) ? earliest : payDay,
                        decision.legalBasis()));
        audit.write(
                ActingContext.system(),
                AuditEntry.sent("payment", subject.party(), subject.caseNumber().value()));
    }

    private YearMonth firstUnsettled(Application subject, GrantMonths months) {
        return dossier.all(subject, Kind.MONTH_PAID, PaidMonth.class).stream()
                .map(PaidMonth::month)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusMonths(1))
                .orElse(months.first());
    }

    /** Oldest first; a refusal gives nothing and changes nothing. */
    private List<DecisionMade> decisions(Application subject) {
        var newestFirst = dossier.all(subject, Kind.DECIDED, DecisionMade.class);
        var oldestFirst = new java.util.ArrayList<DecisionMade>(newestFirst);
        java.util.Collections.reverse(oldestFirst);
        return oldestFirst.stream().filter(each -> each.terms().containsKey("kind")).toList();
    }

    private static GrantMonths months(List<DecisionMade> decisions) {
        return new GrantMonths(
                decisions.stream()
                        .map(decision -> LostEarningsGrant.of(decision.terms()))
                        .toList());
    }

    /** A notice that would come before its decision is already in the decision. */
    private Instant endNotice(LocalDate until, LocalDate decidedOn) {
        LocalDate notice =
                until.minusMonths(parameters.countOn("lost-earnings.end-notice.months", decidedOn));
        return morning(notice.isAfter(decidedOn) ? notice : until.plusDays(1));
    }

    private Instant orderAt(YearMonth month) {
        LocalDate day = payDay(month);
        return morning(day.minusDays(parameters.countOn("lost-earnings.payment.days-before", day)));
    }

    /** The last weekday of the month. */
    private static LocalDate payDay(YearMonth month) {
        return Weekdays.onOrBefore(month.atEndOfMonth());
    }

    private LocalDate decidedOn(Application subject) {
        return Deadlines.dayOf(Optional.ofNullable(subject.decidedAt()).orElseGet(clock::instant));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Deadlines.COPENHAGEN).toInstant();
    }
}
