package dk.medvind;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/** One made-up single benefit, from draft to the end of the complaint window. */
final class ExampleStory {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final int EMPLOYEES = 9;

    private final HistoryRows rows;
    private final Random random;
    private final Instant now;

    ExampleStory(HistoryRows rows, Random random, Instant now) {
        this.rows = rows;
        this.random = random;
        this.now = now;
    }

    void tell(String number, Instant begun) {
        var told = PastCase.begin(rows, "single-benefit", number, begun, now);
        if (chance(0.08)) {
            giveUp(told, begun);
            return;
        }
        var sent = after(begun, Duration.ofHours(7), 1.3);
        told.task("fillInApplication", begun, sent);
        told.event("receiveApplication", "serviceTask", sent);
        if (!sent.isAfter(now)) {
            boolean visited = chance(0.12);
            told.fact("receivedAt", visited ? begun.minus(Duration.ofMinutes(50)) : sent);
        }
        var at = collect(told, sent);
        boolean urgent = chance(0.12);
        if (!urgent && chance(0.38)) {
            at = supplement(told, "supplement", at);
        }
        at = step(told, "createDomusCase", at);
        at = step(told, "sendReceipt", at);
        if (chance(0.06)) {
            withdraw(told, at);
            return;
        }
        at = assess(told, at, urgent);
        if (chance(0.18)) {
            at = supplement(told, "askForMore", at);
            at = assess(told, at, urgent);
        }
        told.event("decisionMade", "noneEndEvent", at);
        told.pause("informAndDecide", "subProcess", sent, at);
        finish(told, at);
    }

    private void giveUp(PastCase told, Instant begun) {
        var expired = begun.plus(Duration.ofDays(30));
        told.task("fillInApplication", begun, expired);
        told.event("draftExpired", "boundaryTimer", expired);
        told.event("abandonDraft", "serviceTask", expired);
        told.end(expired);
    }

    private Instant collect(PastCase told, Instant sent) {
        var done = sent;
        for (String register :
                new String[] {"collectHousehold", "collectIncome", "collectBenefits"}) {
            var answered = after(sent, Duration.ofSeconds(4), 0.8);
            if (chance(0.03)) {
                var gaveUp = sent.plus(Duration.ofMinutes(157));
                answered = atWork(after(gaveUp, Duration.ofHours(14), 0.7));
                told.failed(register, gaveUp, answered);
            }
            told.step(register, sent, answered);
            done = answered.isAfter(done) ? answered : done;
        }
        return step(told, "assessCompleteness", done);
    }

    private Instant supplement(PastCase told, String step, Instant from) {
        var asked = from.plusSeconds(5);
        var answer = after(asked, Duration.ofDays(6), 0.9);
        var deadline = asked.plus(Duration.ofDays(14));
        boolean late = answer.isAfter(deadline);
        var left = late ? deadline : answer;
        var reached = late ? atWork(after(deadline, Duration.ofDays(2), 0.6)) : left;
        var called = told.call(step, "supplement", from, reached);
        called.step("requestSupplement", from, asked);
        called.task("provideSupplement", asked, left);
        if (answer.isAfter(asked.plus(Duration.ofDays(7)))) {
            var reminder = asked.plus(Duration.ofDays(7));
            called.step("remindCitizen", reminder, reminder.plusSeconds(6));
        }
        if (late) {
            called.event("supplementLate", "boundaryTimer", deadline);
            handled(called, called.task("reachCitizen", deadline, reached), deadline, reached);
        }
        called.end(reached);
        return reached;
    }

    private Instant assess(PastCase told, Instant from, boolean urgent) {
        var done = atWork(after(from, urgent ? Duration.ofHours(20) : Duration.ofDays(7), 0.7));
        handled(told, told.task("assessApplication", from, done), from, done);
        return done;
    }

    /** Most of a task's time it lies in line; now and then it changes hands. */
    private void handled(PastCase told, String task, Instant from, Instant to) {
        var whole = Duration.between(from, to);
        var taken = from.plus(whole.multipliedBy(55 + random.nextInt(40)).dividedBy(100));
        var first = employee();
        told.taken(task, first, taken);
        if (chance(0.15)) {
            var changed = taken.plus(Duration.between(taken, to).dividedBy(2));
            told.givenBack(task, first, changed);
            told.taken(task, employee(), changed);
        }
    }

    private void withdraw(PastCase told, Instant from) {
        var at = after(from, Duration.ofDays(4), 0.8);
        told.task("assessApplication", from, at);
        told.event("applicationWithdrawn", "messageStartEvent", at);
        told.step("withdrawApplication", at, at.plusSeconds(3));
        told.end(at.plusSeconds(3));
    }

    private void finish(PastCase told, Instant decided) {
        var at = communicate(told, decided);
        if (chance(0.74)) {
            at = step(told, "payOut", at);
        }
        at = step(told, "informDomus", at);
        var closed = at.plus(Duration.ofDays(28));
        told.pause("complaintWindow", "intermediateTimer", at, closed);
        told.end(step(told, "closeCase", closed));
    }

    private Instant communicate(PastCase told, Instant decided) {
        var composed = after(decided, Duration.ofSeconds(5), 0.7);
        var chosen = after(composed, Duration.ofSeconds(5), 0.7);
        var sent = after(chosen, Duration.ofSeconds(5), 0.7);
        var written = told.call("writeDecision", "decision", decided, composed);
        written.step("composeDecisionLetter", decided, composed);
        written.end(composed);
        var called = told.call("communicateDecision", "delivery", composed, sent);
        called.step("choosePostChannel", composed, chosen);
        called.step(chance(0.15) ? "printLetter" : "sendLetterByDigitalPost", chosen, sent);
        called.end(sent);
        return sent;
    }

    private Instant step(PastCase told, String step, Instant from) {
        var done = after(from, Duration.ofSeconds(5), 0.7);
        told.step(step, from, done);
        return done;
    }

    /** Later by about the median, now and then by much more, as people's work is. */
    private Instant after(Instant from, Duration median, double spread) {
        double factor = Math.exp(random.nextGaussian() * spread);
        return from.plusMillis((long) (median.toMillis() * factor) + 200);
    }

    /** The same moment or the next at which people are at work. */
    private static Instant atWork(Instant at) {
        var local = at.atZone(COPENHAGEN);
        if (local.getHour() >= 16) {
            local = local.plusDays(1).withHour(8);
        } else if (local.getHour() < 8) {
            local = local.withHour(8);
        }
        while (local.getDayOfWeek() == DayOfWeek.SATURDAY
                || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            local = local.plusDays(1);
        }
        return local.toInstant();
    }

    private String employee() {
        return "EX-employee-" + (1 + random.nextInt(EMPLOYEES));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
