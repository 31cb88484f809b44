package fi.luotsi.content.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.SignIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to the address that was looked at; the name goes with it, in Host and in TLS, and has to fit the certificate. */
class FetcherTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path temp;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpsServer server;
    private SSLContext tls;

    @BeforeEach
    void start() throws Exception {
        tls = context(certificate("intra.kunta.example"));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_name_is_asked_for_in_tls_and_in_host_at_the_address_that_was_looked_at() throws Exception {
        try (var fetcher = fetcher("intra.kunta.example", tls);
                var answer = fetcher.get(address("intra.kunta.example"), Validators.of(""), 1_000)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(asked).containsExactly("intra.kunta.example:%d intra.kunta.example salaisuus".formatted(port()));
        }
    }

    @Test
    void a_certificate_for_another_name_is_not_accepted() throws Exception {
        try (var fetcher = fetcher("toinen.kunta.example", tls)) {
            assertOutcome(fetcher, "toinen.kunta.example", CrawlOutcome.UNREACHABLE);
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_accepted() throws Exception {
        try (var fetcher = fetcher("intra.kunta.example", Fetcher.standardTls())) {
            assertOutcome(fetcher, "intra.kunta.example", CrawlOutcome.UNREACHABLE);
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void a_name_that_comes_to_mean_this_machine_is_not_asked_again() throws Exception {
        var meanings = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
        var guard = new Guard("", port(), host -> new InetAddress[] {InetAddress.getByName(meanings.remove())});
        assertThat(guard.check(address("intra.kunta.example")).getHostAddress()).isEqualTo("93.184.215.14");
        try (var fetcher = new Fetcher(guard, "", SignIn.NONE, temp, PATIENCE, tls)) {
            assertOutcome(fetcher, "intra.kunta.example", CrawlOutcome.REFUSED);
            assertThat(asked).isEmpty();
        }
    }

    private void assertOutcome(Fetcher fetcher, String host, CrawlOutcome outcome) {
        assertThatThrownBy(() -> fetcher.get(address(host), Validators.of(""), 1_000))
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        failure -> assertThat(failure.outcome()).isEqualTo(outcome));
    }

    private Fetcher fetcher(String host, SSLContext context) throws BadAddress {
        var guard = new Guard(host, port(), name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        var signIn = new SignIn(SignIn.Kind.HEADER, "X-Avain", "salaisuus");
        return new Fetcher(guard, address(host).origin(), signIn, temp, PATIENCE, context);
    }

    private WebAddress address(String host) throws BadAddress {
        return WebAddress.of("https://" + host + ":" + port() + "/a");
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            var name = session.getRequestedServerNames().getFirst();
            var headers = exchange.getRequestHeaders();
            asked.add(
                    headers.getFirst("Host") + " " + new String(name.getEncoded()) + " " + headers.getFirst("X-Avain"));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private Path certificate(String host) throws Exception {
        var file = temp.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var exit = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-validity",
                        "2",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return file;
    }

    /** Has the key, and trusts its certificate alone. */
    private static SSLContext context(Path file) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance("SunX509");
        own.init(keys, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("site", keys.getCertificate("site"));
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
