package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.luotsi.content.Mailbox;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A real IMAP server on this machine, with TLS and a certificate for {@code localhost}. */
final class MailServer implements AutoCloseable {
    static final String USER = "linjaukset@merikallio.fi";
    static final String PASSWORD = "salainen-8812";
    static final String CONFIRMED =
            "mx.merikallio.fi; spf=pass smtp.mailfrom=merikallio.fi; dkim=pass header.d=merikallio.fi; dmarc=pass header.from=merikallio.fi";
    private static final String KEY_PASSWORD = "changeit";
    private static final long STARTUP_MILLIS = 30_000;
    private static final SSLContext STANDARD = standard();

    private static Path certificate;

    private final GreenMail server;
    private final GreenMailUser user;

    MailServer() throws Exception {
        var keys = certificate();
        System.setProperty("greenmail.tls.keystore.file", keys.toString());
        System.setProperty("greenmail.tls.keystore.password", KEY_PASSWORD);
        server = new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_IMAPS), setup(ServerSetup.PROTOCOL_IMAP)});
        server.start();
        user = server.setUser(USER, USER, PASSWORD);
        SSLContext.setDefault(trusting(keys));
    }

    /** A busy machine needs more than the usual two seconds. */
    private static ServerSetup setup(String protocol) {
        var setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        return setup;
    }

    /** From now on its certificate is a stranger's. */
    static void trustNobody() {
        SSLContext.setDefault(STANDARD);
    }

    Mailbox mailbox() {
        return new Mailbox(
                "localhost",
                server.getImaps().getPort(),
                true,
                true,
                USER,
                Mailbox.Way.PASSWORD,
                PASSWORD,
                "INBOX",
                List.of("merikallio.fi"),
                "mx.merikallio.fi");
    }

    int plainPort() {
        return server.getImap().getPort();
    }

    void stop() {
        server.stop();
    }

    /** A message as the receiving server delivers one from a colleague. */
    void letter(String id, String subject, String more, String text) throws Exception {
        letter("Tuula Tietosuoja <tuula@merikallio.fi>", CONFIRMED, id, subject, more, text);
    }

    void letter(String from, String results, String id, String subject, String more, String text) throws Exception {
        raw("Authentication-Results: " + results + "\nFrom: " + from + "\nTo: " + USER + "\nSubject: " + subject
                + "\nMessage-ID: <" + id + ">\nDate: Mon, 2 Nov 2026 09:0" + id.charAt(0) + ":00 +0200\n" + more
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                + text);
    }

    void raw(String message) throws Exception {
        raw(new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(UTF_8)));
    }

    void raw(InputStream message) throws Exception {
        inbox().appendMessage(new MimeMessage(Session.getInstance(new Properties()), message), new Flags(), new Date());
    }

    com.icegreen.greenmail.store.MailFolder inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    @Override
    public void close() {
        trustNobody();
        server.stop();
    }

    /** One for all servers of this JVM: theirs read it once. */
    private static synchronized Path certificate() throws Exception {
        if (certificate != null) {
            return certificate;
        }
        var file = Files.createTempDirectory("luotsi-mail").resolve("mail.p12");
        file.toFile().deleteOnExit();
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        KEY_PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        certificate = file;
        return file;
    }

    private static SSLContext trusting(Path file) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, KEY_PASSWORD.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static SSLContext standard() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
