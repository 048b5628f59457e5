package dk.medvind.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority, a server certificate for this machine and a client certificate for Medvind, made
 * anew at every start. The folder gets {@code authority.pem}, {@code medvind.pem} and {@code
 * medvind.key}; the server's key never leaves memory.
 */
final class Certificates {

    private static final char[] IN_MEMORY = "in memory".toCharArray();

    final Path authority;
    final Path client;
    final Path clientKey;
    private final SSLContext server;

    private Certificates(Path folder, SSLContext server) {
        this.authority = folder.resolve("authority.pem");
        this.client = folder.resolve("medvind.pem");
        this.clientKey = folder.resolve("medvind.key");
        this.server = server;
    }

    static Certificates into(Path folder) {
        try {
            KeyPair authorityKeys = keys();
            KeyPair serverKeys = keys();
            KeyPair clientKeys = keys();
            var authority = certificate("Simulators", authorityKeys, authorityKeys, true);
            var server = certificate("localhost", serverKeys, authorityKeys, false);
            var client = certificate("Medvind", clientKeys, authorityKeys, false);
            var made =
                    new Certificates(folder, context(serverKeys.getPrivate(), server, authority));
            Files.createDirectories(folder);
            write(made.authority, "CERTIFICATE", authority.getEncoded());
            write(made.client, "CERTIFICATE", client.getEncoded());
            write(made.clientKey, "PRIVATE KEY", clientKeys.getPrivate().getEncoded());
            return made;
        } catch (GeneralSecurityException | OperatorException e) {
            throw new IllegalStateException("The simulators' certificates could not be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the servers: shows the server certificate, trusts only the authority. */
    SSLContext server() {
        return server;
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String name, KeyPair keys, KeyPair authority, boolean isAuthority)
            throws GeneralSecurityException, OperatorException, IOException {
        var now = Instant.now();
        var builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name("CN=Simulators"),
                        new BigInteger(100, new SecureRandom()),
                        Date.from(now.minus(Duration.ofHours(1))),
                        Date.from(now.plus(Duration.ofDays(3650))),
                        new X500Name("CN=" + name),
                        keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        if (!isAuthority) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(
                            new GeneralName[] {
                                new GeneralName(GeneralName.dNSName, "localhost"),
                                new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                            }));
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static SSLContext context(
            PrivateKey key, X509Certificate certificate, X509Certificate authority)
            throws GeneralSecurityException, IOException {
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("server", key, IN_MEMORY, new Certificate[] {certificate});
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", authority);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, IN_MEMORY);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void write(Path file, String what, byte[] content) throws IOException {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.deleteIfExists(file);
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n" + encoded + "\n-----END " + what + "-----\n");
    }
}
