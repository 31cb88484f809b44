package fi.luotsi.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A web site on this machine: real HTTP, answers as the test wants them, and a list of what was asked. */
public final class TestSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<HttpExchange, Reply>> pages = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<HttpExchange, Reply> otherwise = any -> Reply.status(404);

    /** What was asked, and the status of the answer. */
    public record Asked(String path, int status, Map<String, List<String>> headers) {}

    /** An answer; with an ETag it is 304 for who knows it. */
    public record Reply(int status, Map<String, String> headers, byte[] body, long delayMillis) {
        public static Reply html(String body) {
            return new Reply(200, Map.of("Content-Type", "text/html; charset=utf-8"), body.getBytes(UTF_8), 0);
        }

        public static Reply of(String type, byte[] body) {
            return new Reply(200, Map.of("Content-Type", type), body, 0);
        }

        public static Reply status(int status) {
            return new Reply(status, Map.of(), new byte[0], 0);
        }

        public static Reply redirect(int status, String location) {
            return new Reply(status, Map.of("Location", location), new byte[0], 0);
        }

        public Reply with(String header, String value) {
            var more = new java.util.HashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body, delayMillis);
        }

        public Reply after(long millis) {
            return new Reply(status, headers, body, millis);
        }

        public Reply tagged() {
            return with("ETag", "\"" + java.util.Arrays.hashCode(body) + "\"");
        }
    }

    public TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public TestSite put(String path, Reply reply) {
        pages.put(path, exchange -> reply);
        return this;
    }

    /** What every other address answers. */
    public void otherwise(Function<HttpExchange, Reply> reply) {
        otherwise = reply;
    }

    public TestSite put(String path, Function<HttpExchange, Reply> reply) {
        pages.put(path, reply);
        return this;
    }

    /** A page with links. */
    public TestSite page(String path, String text, String... links) {
        return put(path, Reply.html(html(text, links)).tagged());
    }

    public static String html(String text, String... links) {
        var page = new StringBuilder("<!DOCTYPE html><title>" + text + "</title><main><h1>" + text + "</h1>");
        for (var link : links) {
            page.append("<a href=\"").append(link).append("\">").append(link).append("</a>\n");
        }
        return page.append("</main>").toString();
    }

    /** What another page answers. */
    public Reply reply(String path, HttpExchange exchange) {
        return Optional.ofNullable(pages.get(path)).orElse(otherwise).apply(exchange);
    }

    public void remove(String path) {
        pages.remove(path);
    }

    public List<Asked> asked() {
        return asked;
    }

    public List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    public long count(int status) {
        return asked.stream().filter(one -> one.status() == status).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            var reply = reply(path, exchange);
            TimeUnit.MILLISECONDS.sleep(reply.delayMillis());
            var known = exchange.getRequestHeaders().getFirst("If-None-Match");
            var isSame = reply.status() == 200
                    && known != null
                    && known.equals(reply.headers().get("ETag"));
            var status = isSame ? 304 : reply.status();
            asked.add(new Asked(path, status, Map.copyOf(exchange.getRequestHeaders())));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            var body = isSame ? new byte[0] : reply.body();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
