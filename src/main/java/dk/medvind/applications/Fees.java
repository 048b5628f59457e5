package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.FeeAttempt.State;
import dk.medvind.applications.HealthCardSteps.FeePeriod;
import dk.medvind.applications.TextReminder.Occasion;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.LetterKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fees of cases: asked for, reminded of, seen by their citizens, and used up. */
@Service
public class Fees {

    private final ApplicationRows applications;
    private final HealthCardDecision decision;
    private final HealthCardWay way;
    private final FeeTable table;
    private final Mail mail;
    private final CaseWords words;
    private final TextReminders texts;
    private final Parameters parameters;
    private final Dossier dossier;
    private final Clock clock;

    Fees(
            ApplicationRows applications,
            HealthCardDecision decision,
            HealthCardWay way,
            FeeTable table,
            Mail mail,
            CaseWords words,
            TextReminders texts,
            Parameters parameters,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.decision = decision;
        this.way = way;
        this.table = table;
        this.mail = mail;
        this.words = words;
        this.texts = texts;
        this.parameters = parameters;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** The fee of a case of the citizen's own. */
    @Transactional(readOnly = true)
    public FeeView view(ActingContext acting, CaseNumber caseNumber) {
        Application subject = applications.get(acting, Action.SEE, caseNumber);
        Optional<Asked> asked = asked(subject);
        FeeView.State state = state(subject, asked);
        return new FeeView(
                caseNumber,
                state,
                asked.map(Asked::amount).orElse(null),
                asked.map(Asked::dueBy).orElse(null));
    }

    /** Asks for the fee, by letter where the citizen is no longer at the screen. */
    FeePeriod request(Application subject) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        LocalDate reminder =
                today.plusDays(parameters.countOn("health-card.fee-reminder-days", today));
        LocalDate due = today.plusDays(parameters.countOn("health-card.fee-days", today));
        boolean open = decision.feeIsDue(subject);
        if (open) {
            Asked asked =
                    asked(subject)
                            .orElseGet(() -> ask(subject, new Asked(fee(subject).amount(), due)));
            if (!subject.state().isUndecided()) {
                write(subject, asked, false);
            }
        }
        return new FeePeriod(open, Deadlines.endOf(reminder), Deadlines.endOf(due));
    }

    /** Nothing, if it was paid in the meantime. */
    void remind(Application subject) {
        if (table.of(subject.id()).stream().anyMatch(FeeAttempt::counts)) {
            return;
        }
        Asked asked = asked(subject).orElseThrow();
        write(subject, asked, true);
        dossier.note(subject, Kind.REMINDED, "fee", ActingContext.system());
        texts.owe(subject, Occasion.FEE, asked.dueBy(), clock.instant());
    }

    /** Whether the fee is still to be paid, by this day. */
    boolean isDueBy(Application subject, LocalDate day) {
        Optional<Asked> asked = asked(subject);
        return state(subject, asked) == FeeView.State.DUE
                && asked.map(Asked::dueBy).filter(day::equals).isPresent();
    }

    /** The fee is used up: what it pays for is ordered, and it is not given back any more. */
    void spend(Application subject) {
        table.of(subject.id()).stream()
                .filter(attempt -> attempt.state() == State.PAID)
                .forEach(attempt -> table.move(attempt, State.PAID, State.SPENT));
    }

    /** What was paid for the order. */
    Optional<BigDecimal> spent(Application subject) {
        return table.of(subject.id()).stream()
                .filter(attempt -> attempt.state() == State.SPENT)
                .map(FeeAttempt::amount)
                .findFirst();
    }

    private FeeView.State state(Application subject, Optional<Asked> asked) {
        if (table.of(subject.id()).stream().anyMatch(FeeAttempt::counts)) {
            return FeeView.State.PAID;
        }
        boolean over =
                subject.type() != ApplicationType.HEALTH_CARD
                        || subject.state().isEnded()
                        || subject.state().isWritable()
                        || dossier.has(subject, Kind.ORDERED, HealthCards.ORDERED);
        if (over) {
            return FeeView.State.NONE;
        }
        return asked.isPresent() ? FeeView.State.DUE : FeeView.State.NOT_YET;
    }

    private HealthCardFee.Fee fee(Application subject) {
        return way.of(subject).fee();
    }

    private Asked ask(Application subject, Asked asked) {
        dossier.add(subject, Kind.FEE_ASKED, "asked", asked, ActingContext.system());
        return asked;
    }

    private Optional<Asked> asked(Application subject) {
        return dossier.newest(subject, Kind.FEE_ASKED, Asked.class);
    }

    private void write(Application subject, Asked asked, boolean reminder) {
        var model = words.about(subject);
        model.put("fee", asked.amount());
        model.put("due", asked.dueBy());
        model.put("reminder", reminder);
        mail.writeAndSend(
                subject,
                reminder ? LetterKind.REMINDER : LetterKind.SUPPLEMENT,
                "fee",
                model,
                reminder ? "remindOfFee" : "requestFee");
    }

    /** What was asked for and until when. */
    record Asked(BigDecimal amount, LocalDate dueBy) {}
}
