package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.LostEarningsCalculation.Work;
import dk.medvind.applications.LostEarningsGrant.Change;
import dk.medvind.applications.LostEarningsWish.Day;
import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The caseworker's form about lost earnings: what it shows first, and the grant it comes to. The
 * amount is always the calculation's; discretion lies in what goes into it.
 */
@Component
class LostEarningsAssessment {

    private final LostEarningsTables tables;
    private final Parameters parameters;
    private final Dossier dossier;
    private final Clock clock;

    LostEarningsAssessment(
            LostEarningsTables tables, Parameters parameters, Dossier dossier, Clock clock) {
        this.tables = tables;
        this.parameters = parameters;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** What the parent asked for and what it comes to, for the caseworker to change. */
    Answers proposal(Application subject) {
        Answers sent = SentForm.application(dossier, subject);
        var wish = LostEarningsWish.of(sent);
        LocalDate from = firstDay(subject, wish);
        Answers form =
                Answers.empty()
                        .with("grantKind", wish.kind() == null ? null : wish.kind().name())
                        .with("othersHours", wish.othersHours())
                        .with("grantFrom", from)
                        .with("grantUntil", lastDay(subject, sent).orElse(null));
        form = withDays(form, wish.days());
        Optional<Work> work = work(subject, sent);
        if (work.isEmpty()) {
            return form;
        }
        form =
                form.with("grossMonthly", work.get().grossMonthly())
                        .with("hoursBefore", work.get().hoursPerWeek())
                        .with("employerPension", work.get().employerPension());
        LostEarningsCalculation calculation = calculation(subject).orElse(null);
        return calculation == null
                ? form
                : form.with("grantedHours", calculation.hours())
                        .with("grantedAmount", calculation.benefit());
    }

    /** The calculation of what was asked for; empty when the answers do not tell enough. */
    Optional<LostEarningsCalculation> calculation(Application subject) {
        Answers sent = SentForm.application(dossier, subject);
        var wish = LostEarningsWish.of(sent);
        LostEarningsCalculation.Kind kind = wish.kind();
        return kind == null
                ? Optional.empty()
                : work(subject, sent)
                        .map(
                                work ->
                                        new LostEarningsCalculation(
                                                work,
                                                kind,
                                                kind == LostEarningsCalculation.Kind.FULL_TIME
                                                        ? work.hoursPerWeek()
                                                        : wish.hours(),
                                                wish.othersHours(),
                                                rates(firstDay(subject, wish))));
    }

    /**
     * The grant that the form tells.
     *
     * @throws TaskRefused if something is missing, or the amount is not the calculation's
     */
    Grant grant(Application subject, Answers form, Change change) {
        var kind =
                form.text("grantKind")
                        .map(LostEarningsCalculation.Kind::valueOf)
                        .orElseThrow(() -> new TaskRefused("applications.lost-earnings.no-kind"));
        Work work =
                LostEarningsWish.work(form, "grossMonthly", "hoursBefore", "employerPension")
                        .orElseThrow(() -> new TaskRefused("applications.lost-earnings.no-work"));
        List<Day> days = kind.isMonthly() ? List.of() : LostEarningsWish.days(form, "grantedDays");
        LocalDate from = from(form, days);
        LocalDate until = until(subject, form, days, from);
        BigDecimal hours = hours(form, kind, work, days);
        var calculation =
                new LostEarningsCalculation(
                        work,
                        kind,
                        hours,
                        form.number("othersHours").orElse(BigDecimal.ZERO),
                        rates(from));
        if (calculation.hours().compareTo(hours) < 0) {
            throw new TaskRefused(
                    "applications.lost-earnings.too-many-hours", written(calculation.hours()));
        }
        BigDecimal benefit = calculation.benefit();
        if (benefit.signum() == 0) {
            throw new TaskRefused("applications.assess.no-amount");
        }
        if (form.number("grantedAmount").orElse(BigDecimal.ZERO).compareTo(benefit) != 0) {
            throw new TaskRefused(
                    "applications.lost-earnings.other-amount", Money.written(benefit));
        }
        var grant =
                new LostEarningsGrant(
                        kind, change, from, until, hours, benefit, calculation.pension(), days);
        return new Grant(benefit, "CITIZEN", grant.terms());
    }

    /** A refusal, with the condition of the law that is not met. */
    Grant refusal(Answers form) {
        String ground =
                form.text("ground")
                        .orElseThrow(() -> new TaskRefused("applications.lost-earnings.no-ground"));
        return new Grant(null, null, Map.of("ground", ground));
    }

    /** Hours as people write them: 7,5. */
    static String written(BigDecimal hours) {
        return hours.setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    private static LocalDate from(Answers form, List<Day> days) {
        return days.stream()
                .map(Day::day)
                .min(LocalDate::compareTo)
                .or(() -> form.day("grantFrom"))
                .orElseThrow(() -> new TaskRefused("applications.lost-earnings.no-days"));
    }

    /** The last day, never after the child has come of age. */
    private LocalDate until(Application subject, Answers form, List<Day> days, LocalDate from) {
        LocalDate until =
                days.stream()
                        .map(Day::day)
                        .max(LocalDate::compareTo)
                        .or(() -> form.day("grantUntil"))
                        .orElseThrow(() -> new TaskRefused("applications.lost-earnings.no-days"));
        if (until.isBefore(from)) {
            throw new TaskRefused("applications.lost-earnings.ends-before-it-begins");
        }
        if (lastDay(subject, SentForm.application(dossier, subject))
                .filter(until::isAfter)
                .isPresent()) {
            throw new TaskRefused("applications.lost-earnings.past-the-age");
        }
        return until;
    }

    private static BigDecimal hours(
            Answers form, LostEarningsCalculation.Kind kind, Work work, List<Day> days) {
        return switch (kind) {
            case HOURS ->
                    form.number("grantedHours")
                            .orElseThrow(
                                    () -> new TaskRefused("applications.lost-earnings.no-hours"));
            case FULL_TIME -> form.number("grantedHours").orElse(work.hoursPerWeek());
            case SINGLE_DAYS ->
                    days.stream().map(Day::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    /** As the parent tells; the pay as the register has it where the parent does not. */
    private Optional<Work> work(Application subject, Answers sent) {
        Optional<Work> told =
                LostEarningsWish.work(sent, "grossBefore", "hoursBefore", "employerPension");
        if (told.isPresent() && sent.number("grossBefore").isPresent()) {
            return told;
        }
        return told.flatMap(
                work ->
                        registered(subject)
                                .map(
                                        gross ->
                                                new Work(
                                                        gross,
                                                        work.hoursPerWeek(),
                                                        work.employerPension())));
    }

    /** A month's pay in the income register, on average over the months that were reported. */
    Optional<BigDecimal> registered(Application subject) {
        return dossier.newest(subject, Kind.INCOME, Extract.class)
                .filter(income -> income.figure("months").signum() > 0)
                .map(
                        income ->
                                income.figure("total")
                                        .divide(income.figure("months"), 2, RoundingMode.HALF_UP));
    }

    private LocalDate firstDay(Application subject, LostEarningsWish wish) {
        LocalDate received = Deadlines.dayOf(Completing.received(subject));
        return wish.days().stream()
                .map(Day::day)
                .min(LocalDate::compareTo)
                .or(() -> Optional.ofNullable(wish.from()))
                .orElse(received);
    }

    private Optional<LocalDate> lastDay(Application subject, Answers sent) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return tables.birthDay(subject, sent).map(born -> tables.end(born, today).minusDays(1));
    }

    private LostEarningsRates rates(LocalDate day) {
        return LostEarningsRates.on(parameters, day);
    }

    private static Answers withDays(Answers form, List<Day> days) {
        Answers all = days.isEmpty() ? form : form.with("grantedDays", days.size());
        for (int i = 0; i < days.size(); i++) {
            all =
                    all.with("grantedDays[" + i + "].day", days.get(i).day())
                            .with("grantedDays[" + i + "].hours", days.get(i).hours());
        }
        return all;
    }
}
