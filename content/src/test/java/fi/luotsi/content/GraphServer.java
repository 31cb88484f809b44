package fi.luotsi.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import fi.luotsi.content.TestSite.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Microsoft's sign-in and Graph on this machine, answering in the shapes that their public documentation shows. */
public abstract class GraphServer implements AutoCloseable {
    public static final String TENANT = "0f0e0d0c-1111-4222-8333-444455556666";
    public static final String CLIENT = "9a8b7c6d-aaaa-4bbb-8ccc-ddddeeeeffff";
    public static final String SECRET = "Q~vain.palvelulle-7431";

    private final TestSite web = new TestSite();
    private final Map<String, List<Reply>> once = new ConcurrentHashMap<>();
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile int usesOfAToken = Integer.MAX_VALUE;
    private volatile int secondsOfAToken = 3599;
    private volatile int used;
    private volatile String token = "";

    GraphServer() {
        web.otherwise(this::answer);
    }

    /** What Graph answers to somebody who has signed in; the path begins after the version. */
    abstract Reply graph(String path);

    /** What other services on this machine answer. */
    Optional<Reply> outside(HttpExchange exchange, String path) {
        return Optional.empty();
    }

    public final String url() {
        return web.url();
    }

    /** The next request of this path is answered so. */
    public final void once(String path, Reply reply) {
        once.computeIfAbsent(path, any -> new ArrayList<>()).add(reply);
    }

    /** A token is refused after so many requests. */
    public final void letTokensLiveFor(int requests) {
        usesOfAToken = requests;
    }

    public final void letTokensLive(int seconds) {
        secondsOfAToken = seconds;
    }

    public final List<TestSite.Asked> asked() {
        return web.asked();
    }

    public final long askedFor(String part) {
        return asked().stream().filter(one -> one.path().contains(part)).count();
    }

    /** Requests, other than for a token, that might have changed something. */
    public final List<String> writes() {
        return writes;
    }

    public final int tokens() {
        return tokens.get();
    }

    public static Reply error(int status, String code) {
        var error = Json.createObjectBuilder()
                .add("code", code)
                .add("message", "The request was refused.")
                .add(
                        "innerError",
                        Json.createObjectBuilder().add("request-id", "94fb3b52-452a-4535-a601-69e0a90e3aa2"));
        return json(status, Json.createObjectBuilder().add("error", error));
    }

    static Reply json(int status, JsonObjectBuilder body) {
        var reply = Reply.of("application/json", body.build().toString().getBytes(UTF_8));
        return new Reply(status, reply.headers(), reply.body(), 0);
    }

    private synchronized Reply answer(HttpExchange exchange) {
        var path = exchange.getRequestURI().toString();
        if (path.equals("/" + TENANT + "/oauth2/v2.0/token")) {
            return special(path).orElseGet(() -> signIn(exchange));
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            writes.add(exchange.getRequestMethod() + " " + path);
        }
        return special(path)
                .or(() -> outside(exchange, path))
                .orElseGet(() -> isSignedIn(exchange) && path.startsWith("/v1.0")
                        ? graph(path.substring("/v1.0".length()))
                        : error(401, "InvalidAuthenticationToken"));
    }

    private Optional<Reply> special(String path) {
        var special = once.getOrDefault(path.replaceFirst("\\?.*", ""), List.of());
        return special.isEmpty() ? Optional.empty() : Optional.of(special.removeFirst());
    }

    private boolean isSignedIn(HttpExchange exchange) {
        return ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && ++used <= usesOfAToken;
    }

    private Reply signIn(HttpExchange exchange) {
        String form;
        try (var in = exchange.getRequestBody()) {
            form = java.net.URLDecoder.decode(new String(in.readAllBytes(), UTF_8), UTF_8);
        } catch (java.io.IOException broken) {
            return Reply.status(400);
        }
        var fields = List.of(form.split("&"));
        if (!fields.contains("client_id=" + CLIENT)
                || !fields.contains("client_secret=" + SECRET)
                || !fields.contains("grant_type=client_credentials")
                || !fields.contains("scope=" + url() + "/.default")) {
            return json(
                    401,
                    Json.createObjectBuilder()
                            .add("error", "invalid_client")
                            .add("error_description", "AADSTS7000215: Invalid client secret provided.")
                            .add("error_codes", Json.createArrayBuilder().add(7000215)));
        }
        used = 0;
        token = "avain-" + tokens.incrementAndGet();
        return json(
                200,
                Json.createObjectBuilder()
                        .add("token_type", "Bearer")
                        .add("expires_in", secondsOfAToken)
                        .add("ext_expires_in", 3599)
                        .add("access_token", token));
    }

    @Override
    public final void close() {
        web.close();
    }
}
