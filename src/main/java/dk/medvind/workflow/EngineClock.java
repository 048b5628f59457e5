package dk.medvind.workflow;

import java.time.Clock;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.DisposableBean;

/**
 * Makes the engine read the time from Medvind's clock. The engine asks Joda-Time for the time, so
 * Joda-Time is told whom to ask: a clock that is moved moves due dates and timers with it, in the
 * same instant and on every thread.
 */
final class EngineClock implements DisposableBean {

    EngineClock(Clock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }

    /** Time is the whole virtual machine's: what is closed must not keep it. */
    @Override
    public void destroy() {
        DateTimeUtils.setCurrentMillisSystem();
    }
}
