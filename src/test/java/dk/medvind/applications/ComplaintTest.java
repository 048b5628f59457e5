package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.applications.ComplaintRefused.Reason;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.PartyId;
import dk.medvind.letters.Authority;
import dk.medvind.letters.Weekdays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen to a complaint when, and the case beside it. */
class ComplaintTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate BY = LocalDate.of(2026, 12, 21);

    private final ActingContext citizen =
            ActingContext.citizen(PartyId.random(), AssuranceLevel.SUBSTANTIAL);
    private final Application subject = decided();

    @Test
    void isTakenAndMarkedWhenItComesTooLate() {
        Complaint complaint = draft();
        complaint.received(BY.plusDays(1), NOW);
        assertThat(complaint.isLate()).isTrue();
        assertThat(complaint.state()).isEqualTo(ComplaintState.REASSESSMENT);
    }

    @Test
    void isInTimeOnTheLastDay() {
        Complaint complaint = draft();
        complaint.received(BY, NOW);
        assertThat(complaint.isLate()).isFalse();
    }

    /**
     * Four weeks from the notification; a last day on which offices are closed moves to the next
     * weekday. Neither summer time nor 29 February changes a count of days.
     */
    @ParameterizedTest(name = "notified {0}, complain by {1}")
    @CsvSource({
        "2026-11-23, 2026-12-21",
        "2026-11-27, 2026-12-28",
        "2026-11-28, 2026-12-28",
        "2027-03-01, 2027-03-30",
        "2026-10-01, 2026-10-29",
        "2028-02-10, 2028-03-09",
        "2028-02-01, 2028-02-29"
    })
    void theLastDayIsFourWeeksAfterTheNotification(LocalDate notified, LocalDate last) {
        assertThat(Weekdays.onOrAfter(notified.plusDays(28))).isEqualTo(last);
    }

    @Test
    void goesOnlyOnWhenItsDecisionStandsOrTheCitizenWantsTheRest() {
        Complaint complaint = received();
        assertThatThrownBy(() -> complaint.forwarded(BY, BY, NOW))
                .isInstanceOf(IllegalStateException.class);
        complaint.reassessed(Reassessed.PARTLY_CHANGED, NOW);
        assertThatThrownBy(() -> complaint.forwarded(BY, BY, NOW))
                .isInstanceOf(IllegalStateException.class);
        complaint.maintained(true, NOW);
        complaint.forwarded(BY, BY, NOW);
        assertThat(complaint.state()).isEqualTo(ComplaintState.FORWARDED);
        assertThat(complaint.decisionNumber()).as("about the changed decision too").isEqualTo(2);
    }

    @Test
    void isReassessedOnce() {
        Complaint complaint = received();
        complaint.reassessed(Reassessed.UPHELD, NOW);
        assertThatThrownBy(() -> complaint.reassessed(Reassessed.UPHELD, NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void canBeTakenBackUntilTheComplaintBodyHasAnswered() {
        Complaint complaint = received();
        complaint.reassessed(Reassessed.UPHELD, NOW);
        complaint.forwarded(BY, BY, NOW);
        assertThat(complaint.canBeWithdrawn()).isTrue();
        complaint.ruled(Ruling.UPHELD, NOW);
        assertThatThrownBy(() -> complaint.withdraw(NOW))
                .isInstanceOfSatisfying(
                        ComplaintRefused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(Reason.TOO_LATE_TO_WITHDRAW));
    }

    @Test
    void leavesWhatMustStillBeDone() {
        Complaint changed = received();
        changed.reassessed(Reassessed.PARTLY_CHANGED, NOW);
        changed.withdraw(NOW);
        assertThat(changed.leftover()).isEqualTo(Leftover.CARRY_OUT);

        Complaint forwarded = received();
        forwarded.reassessed(Reassessed.UPHELD, NOW);
        forwarded.forwarded(BY, BY, NOW);
        forwarded.withdraw(NOW);
        assertThat(forwarded.leftover()).isEqualTo(Leftover.TELL_BODY);

        Complaint written = draft();
        written.withdraw(NOW);
        assertThat(written.state()).isEqualTo(ComplaintState.ABANDONED);
        assertThat(written.leftover()).isEqualTo(Leftover.NOTHING);
    }

    @Test
    void aClosedCaseIsOpenWhileItIsComplainedAboutAndClosedAfterwards() {
        subject.close(NOW);
        subject.complainedAbout();
        assertThat(subject.state()).isEqualTo(ApplicationState.IN_COMPLAINT);
        subject.complaintForwarded();
        subject.complaintOver();
        assertThat(subject.state()).isEqualTo(ApplicationState.CLOSED);
    }

    @Test
    void aCaseWhoseTimeRunsOutIsNotClosedUnderAComplaint() {
        subject.complainedAbout();
        subject.close(NOW);
        assertThat(subject.state()).isEqualTo(ApplicationState.IN_COMPLAINT);
        subject.complaintOver();
        assertThat(subject.state()).isEqualTo(ApplicationState.CLOSED);
    }

    /** Negative: "a hearing changed on a decided case". */
    @Test
    void noHearingIsChangedOnADecidedCase() {
        assertThatThrownBy(subject::hear).isInstanceOf(NotNow.class);
        subject.complainedAbout();
        assertThatThrownBy(subject::hear).isInstanceOf(NotNow.class);
        subject.ready(NOW);
        assertThat(subject.state()).isEqualTo(ApplicationState.IN_COMPLAINT);
    }

    @Test
    void anUndecidedCaseCannotBeComplainedAbout() {
        Application undecided = application();
        assertThatThrownBy(undecided::complainedAbout).isInstanceOf(NotNow.class);
    }

    private Complaint received() {
        Complaint complaint = draft();
        complaint.received(BY, NOW);
        return complaint;
    }

    private Complaint draft() {
        return new Complaint(subject, 1, 1, Authority.ANKESTYRELSEN, BY, citizen, NOW, NOW);
    }

    private Application decided() {
        Application application = application();
        application.submit(NOW);
        application.decide(NOW);
        application.notified(LocalDate.of(2026, 11, 23), BY);
        return application;
    }

    private Application application() {
        return new Application(
                CaseNumber.of(2026, UUID.randomUUID().hashCode() & 0xfff),
                ApplicationType.SINGLE_BENEFIT,
                citizen,
                NOW,
                NOW);
    }
}
