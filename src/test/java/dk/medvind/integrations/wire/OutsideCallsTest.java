package dk.medvind.integrations.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.OnMedvind;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideCall;
import dk.medvind.integrations.OutsideCall.State;
import dk.medvind.integrations.OutsideCalls;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnMedvind
class OutsideCallsTest {

    @Autowired OutsideCalls calls;
    @Autowired CallJournal journal;
    @Autowired OutsideSettings settings;
    @Autowired PlatformTransactionManager transactions;

    final AtomicInteger made = new AtomicInteger();

    @Test
    void theKeyIsStoredBeforeTheCallAndOutlivesItsTransaction() {
        var basis = basis();
        assertThatThrownBy(
                        () ->
                                inTransaction(
                                        () -> {
                                            line().act(basis, made::incrementAndGet);
                                            assertThat(found(basis).state())
                                                    .isEqualTo(State.STARTED);
                                            throw new IllegalStateException("the job fails later");
                                        }))
                .hasMessage("the job fails later");
        assertThat(found(basis).state()).isEqualTo(State.STARTED);
        inTransaction(() -> line().act(basis, made::incrementAndGet));
        assertThat(made).as("what became of the first is unknown: it is repeated").hasValue(2);
        assertThat(found(basis).attempts()).isEqualTo(2);
    }

    @Test
    void aFinishedEffectIsNotRepeated() {
        var basis = basis();
        inTransaction(() -> line().act(basis, made::incrementAndGet));
        inTransaction(() -> line().act(basis, made::incrementAndGet));
        assertThat(made).hasValue(1);
        assertThat(found(basis).state()).isEqualTo(State.DONE);
        assertThat(found(basis).legalBasis()).isEqualTo("RSL § 11a, stk. 2");
    }

    @Test
    void aLookUpIsAskedAgain() {
        var basis = basis();
        inTransaction(() -> line().ask(basis, made::incrementAndGet));
        assertThat(line().ask(basis, made::incrementAndGet)).isEqualTo(2);
        assertThat(found(basis).state()).isEqualTo(State.DONE);
    }

    @Test
    void aFailureIsListedForOperationWithoutContent() {
        var basis = basis();
        var before = calls.countFailed();
        assertThatThrownBy(() -> inTransaction(() -> failing(basis)))
                .isInstanceOf(OutsideSystemFailed.class);
        assertThat(calls.countFailed()).isEqualTo(before + 1);
        assertThat(calls.failed(10))
                .anySatisfy(
                        call -> {
                            assertThat(call.callKey()).isEqualTo(basis.callKey());
                            assertThat(call.failure()).contains(Kind.TIMEOUT);
                        });
        inTransaction(() -> line().act(basis, made::incrementAndGet));
        assertThat(found(basis).failure()).isEmpty();
        assertThat(calls.of(basis.caseNumber()))
                .extracting(OutsideCall::state)
                .containsExactly(State.DONE);
    }

    @Test
    void aCallDoneByHandIsNotMade() {
        var effect = basis();
        assertThatThrownBy(() -> failing(effect)).isInstanceOf(OutsideSystemFailed.class);
        calls.byHand(effect.callKey());
        line().act(effect, made::incrementAndGet);
        assertThat(made).hasValue(0);
        assertThat(found(effect).state()).isEqualTo(State.BY_HAND);
        assertThatThrownBy(() -> line().ask(effect, made::incrementAndGet))
                .isInstanceOf(DoneByHand.class);
        assertThatThrownBy(() -> calls.byHand("never begun"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneKeyServesOneCall() {
        var basis = basis();
        line().act(basis, made::incrementAndGet);
        var other = new CallBasis("MV-2026-999999-9", basis.legalBasis(), basis.callKey());
        assertThatThrownBy(() -> line().act(other, made::incrementAndGet))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(made).hasValue(1);
    }

    @Test
    void withoutLegalBasisThereIsNoCall() {
        assertThatThrownBy(() -> new CallBasis("MV-2026-000001-1", " ", "key"))
                .hasMessageContaining("legal basis");
    }

    private void failing(CallBasis basis) {
        line().act(
                        basis,
                        () -> {
                            throw new OutsideSystemFailed(OutsideSystem.DOMUS, Kind.TIMEOUT);
                        });
    }

    private Line line() {
        return new Line(
                OutsideSystem.DOMUS,
                journal,
                CircuitBreaker.ofDefaults("test"),
                new Peace(),
                settings);
    }

    private OutsideCall found(CallBasis basis) {
        return calls.find(basis.callKey()).orElseThrow();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static CallBasis basis() {
        var number = "MV-2026-" + UUID.randomUUID().toString().substring(0, 6);
        return new CallBasis(number, "RSL § 11a, stk. 2", number + ":step");
    }
}
