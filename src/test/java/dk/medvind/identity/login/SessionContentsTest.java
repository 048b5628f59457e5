package dk.medvind.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.PartyId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionContentsTest {

    private static final AtomicBoolean RUN = new AtomicBoolean();

    private final ConversionService conversions =
            new SessionContents().springSessionConversionService();

    @Test
    void whoIsLoggedInComesBackAsItWas() {
        var before =
                new SecurityContextImpl(
                        new SignedIn(ActingContext.citizen(PartyId.random(), AssuranceLevel.HIGH)));
        assertThat(there(before)).isEqualTo(before);
    }

    @Test
    void whatASessionHasNoReasonToHoldIsNotEvenCreated() {
        assertThat(there(new Intruder())).isNull();
        assertThat(RUN).isFalse();
    }

    private Object there(Object object) {
        byte[] bytes = conversions.convert(object, byte[].class);
        return conversions.convert(bytes, Object.class);
    }

    /** Runs when it is read. */
    static final class Intruder extends javax.swing.event.EventListenerList {
        private void readObject(java.io.ObjectInputStream in) {
            RUN.set(true);
        }
    }
}
