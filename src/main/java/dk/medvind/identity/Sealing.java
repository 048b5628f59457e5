package dk.medvind.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals personal data with AES-256-GCM before they reach the database.
 *
 * <p>Sealed bytes are: key version (4 bytes), nonce (12 bytes), ciphertext with tag. The context is
 * authenticated, so that bytes moved to another row or column do not open.
 */
@Component
public class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final KeyRing keys;

    Sealing(KeyRing keys) {
        this.keys = keys;
    }

    /** Seals {@code clear} for the place named by {@code context}, e.g. {@code party.cpr|<id>}. */
    public byte[] seal(byte[] clear, String context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] ciphertext = run(Cipher.ENCRYPT_MODE, keys.current(), nonce, clear, context);
        return ByteBuffer.allocate(4 + NONCE + ciphertext.length)
                .putInt(keys.current())
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    /** Seals text as UTF-8. */
    public byte[] seal(String clear, String context) {
        return seal(clear.getBytes(StandardCharsets.UTF_8), context);
    }

    /**
     * Opens what was sealed for the same context.
     *
     * @throws BrokenSeal if the bytes were changed, moved, or sealed with a key that is gone
     */
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < 4 + NONCE) {
            throw new BrokenSeal(context, null);
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        int version = bytes.getInt();
        byte[] nonce = new byte[NONCE];
        bytes.get(nonce);
        byte[] ciphertext = new byte[bytes.remaining()];
        bytes.get(ciphertext);
        return run(Cipher.DECRYPT_MODE, version, nonce, ciphertext, context);
    }

    /** Opens sealed text. */
    public String openText(byte[] sealed, String context) {
        return new String(open(sealed, context), StandardCharsets.UTF_8);
    }

    /**
     * Keyed blind index (HMAC-SHA-256): equal texts give equal bytes, and nobody without the key
     * can try texts.
     */
    public byte[] index(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.indexKey(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", e);
        }
    }

    private byte[] run(int mode, int version, byte[] nonce, byte[] input, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(keys.sealingKey(version), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((context + "|" + version).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(context, e);
        }
    }
}
