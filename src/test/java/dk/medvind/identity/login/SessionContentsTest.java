package dk.medvind.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.PartyId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.servlet.FlashMap;

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
    void aSentenceForTheNextPageComesBack() {
        var flash = new FlashMap();
        flash.put("done", "applications.withdraw.done");
        flash.addTargetRequestParam("page", "1");
        assertThat(there(new CopyOnWriteArrayList<>(List.of(flash)))).isEqualTo(List.of(flash));
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
