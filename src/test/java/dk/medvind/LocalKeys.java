package dk.medvind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.function.Supplier;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Secrets and key pairs of the local run: made at first use, kept in one folder outside git,
 * readable by their owner only.
 */
final class LocalKeys {

    /** A private key and its self-signed certificate, both DER as Base64 without line breaks. */
    record Certified(String privateKey, String certificate) {}

    private final Path folder;

    LocalKeys(Path folder) {
        this.folder = folder;
    }

    /** 32 random bytes as Base64; the same ones each time for the same name. */
    String secret(String name) {
        return kept(name + ".secret", LocalKeys::random);
    }

    /** An RSA key pair with a certificate for ten years; the same one each time. */
    Certified certified(String name) {
        String[] both = kept(name + ".pair", () -> pair(name)).split("\n", 2);
        return new Certified(both[0], both[1].strip());
    }

    private String kept(String file, Supplier<String> make) {
        Path path = folder.resolve(file);
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(folder);
                Files.createFile(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(path, make.get());
            }
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("No local key could be kept in " + folder, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String pair(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            X500Principal subject = new X500Principal("CN=" + name + ",O=Medvind local run");
            Instant now = Instant.now();
            byte[] certificate =
                    new JcaX509v3CertificateBuilder(
                                    subject,
                                    new BigInteger(120, new SecureRandom()),
                                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                                    Date.from(now.plus(3650, ChronoUnit.DAYS)),
                                    subject,
                                    keys.getPublic())
                            .build(
                                    new JcaContentSignerBuilder("SHA256withRSA")
                                            .build(keys.getPrivate()))
                            .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(keys.getPrivate().getEncoded())
                    + "\n"
                    + base64.encodeToString(certificate);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("No key pair could be made for " + name, e);
        }
    }
}
