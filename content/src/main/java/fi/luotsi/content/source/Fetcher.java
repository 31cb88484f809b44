package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.SignIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * Asks one address at a time by {@code java.net.http}. The request goes to the IP address that the guard has looked at; the name of the host travels in
 * {@code Host} and in TLS. Redirects are answers like others. What signs in is sent to the site's own origin and to nobody else.
 */
final class Fetcher implements AutoCloseable {
    /** Read by the JDK when its client is first used; the launcher sets it on the command line as well. */
    private static final String OWN_HOST_HEADER = "jdk.httpclient.allowRestrictedHeaders";

    static {
        if (System.getProperty(OWN_HOST_HEADER) == null) {
            System.setProperty(OWN_HOST_HEADER, "host");
        }
    }

    private final Guard guard;
    private final String ownOrigin;
    private final SignIn signIn;
    private final Path temp;
    private final Duration patience;
    private final SSLContext tls;
    private final Map<String, HttpClient> clients = new HashMap<>();

    Fetcher(Guard guard, String ownOrigin, SignIn signIn, Path temp, Duration patience, SSLContext tls) {
        this.guard = guard;
        this.ownOrigin = ownOrigin;
        this.signIn = signIn;
        this.temp = temp;
        this.patience = patience;
        this.tls = tls;
    }

    static SSLContext standardTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has TLS", impossible);
        }
    }

    /** The answer, whatever its status; anything else that can happen is told by {@link Unanswered}. */
    Answer get(WebAddress address, Validators known, long most) throws IOException {
        return ask(address, request -> conditional(request, known), most);
    }

    /** The same, asked in another way. */
    Answer ask(WebAddress address, UnaryOperator<HttpRequest.Builder> way, long most) throws IOException {
        var target = guard.check(address);
        var file = Files.createTempFile(temp, "answer", ".bin");
        try {
            var response =
                    send(address, target, way.apply(request(address, target)).build(), file, most);
            unpack(response, file, most);
            return new Answer(address, response.statusCode(), response.headers(), file);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private HttpResponse<Path> send(WebAddress address, InetAddress target, HttpRequest request, Path file, long most)
            throws IOException {
        var client = clients.computeIfAbsent(address.origin() + " " + target, key -> client(address));
        var exchange = client.sendAsync(request, answer -> subscriber(file, most));
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException slow) {
            exchange.cancel(true);
            throw new Unanswered(CrawlOutcome.TIMED_OUT, "no whole answer in " + patience);
        } catch (InterruptedException ending) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unanswered(CrawlOutcome.TIMED_OUT, "interrupted");
        } catch (ExecutionException failure) {
            throw Faults.of(failure.getCause());
        }
    }

    private HttpClient client(WebAddress address) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(patience)
                .sslContext(tls);
        if (!HostName.isLiteral(address.host())) {
            client.sslContext(NamedTls.of(tls, address.host())).sslParameters(NamedTls.asking(tls, address.host()));
        }
        return client.build();
    }

    private HttpRequest.Builder request(WebAddress address, InetAddress target) {
        var request = HttpRequest.newBuilder(at(target, address))
                .header("Host", address.origin().substring(address.scheme().length() + 3))
                .header("User-Agent", Robots.PRODUCT)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Encoding", "gzip")
                .timeout(patience);
        if (address.origin().equals(ownOrigin)) {
            SignInHeader.of(signIn).ifPresent(header -> request.header(header.name(), header.value()));
        }
        return request;
    }

    private static HttpRequest.Builder conditional(HttpRequest.Builder request, Validators known) {
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request;
    }

    private static java.net.URI at(InetAddress target, WebAddress address) {
        var literal = target instanceof java.net.Inet6Address ? "[" + numeric(target) + "]" : target.getHostAddress();
        return java.net.URI.create(
                address.scheme() + "://" + literal + ":" + address.port() + address.path() + address.query());
    }

    /** Without a zone: what has one is link-local and was refused. */
    private static String numeric(InetAddress target) {
        return target.getHostAddress().split("%", 2)[0];
    }

    private static BoundedFile subscriber(Path file, long most) {
        try {
            return new BoundedFile(file, most);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    /** Packed answers are unpacked up to the same limit. */
    private void unpack(HttpResponse<Path> response, Path file, long most) throws IOException {
        var coding = response.headers()
                .firstValue("Content-Encoding")
                .orElse("identity")
                .strip();
        if (coding.equalsIgnoreCase("identity") || coding.isEmpty() || Files.size(file) == 0) {
            return;
        }
        if (!coding.equalsIgnoreCase("gzip") && !coding.equalsIgnoreCase("x-gzip")) {
            throw new Unanswered(CrawlOutcome.BROKEN, "packed in a way that was not asked for");
        }
        var unpacked = Files.createTempFile(temp, "answer", ".bin");
        try {
            Gzip.unpack(file, unpacked, most);
            Files.move(unpacked, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        clients.clear();
    }
}
