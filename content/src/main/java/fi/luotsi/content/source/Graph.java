package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.SignIn;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Microsoft Graph by plain REST. The token is sent to Graph's own address and nowhere else; contents are fetched from the tenant's own host, to which Graph
 * leads with an address that is signed. Pauses that are asked for are made, up to a limit.
 */
final class Graph implements AutoCloseable {
    private static final int MOST_JSON_BYTES = 20 << 20;
    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    private static final Set<CrawlOutcome> TRIED_AGAIN =
            Set.of(CrawlOutcome.TIMED_OUT, CrawlOutcome.SERVER_ERROR, CrawlOutcome.UNREACHABLE, CrawlOutcome.BUSY);

    private final GraphApplication application;
    private final WebAddress host;
    private final WebAddress service;
    private final Taker taker;
    private final InstantSource clock;
    private final List<Fetcher> fetchers = new ArrayList<>();
    private final Fetcher api;
    private final Fetcher contents;
    private final AccessToken token;

    /** @param host from which contents may be fetched that Graph does not give itself */
    Graph(
            GraphApplication application,
            WebAddress host,
            Path temp,
            Duration patience,
            Taker taker,
            InstantSource clock) {
        this.application = application;
        this.host = host;
        this.taker = taker;
        this.clock = clock;
        service = application.graph();
        api = fetcher(service, temp, patience);
        contents = fetcher(host, temp, patience.multipliedBy(5));
        token = new AccessToken(fetcher(application.signIn(), temp, patience), application, clock);
    }

    private Fetcher fetcher(WebAddress at, Path temp, Duration patience) {
        var fetcher =
                new Fetcher(application.guard(at), at.origin(), SignIn.NONE, temp, patience, Fetcher.standardTls());
        fetchers.add(fetcher);
        return fetcher;
    }

    /** A request, made again when it fails for a time. */
    private interface Request<T> {
        T make() throws IOException;
    }

    /** What Graph says of a resource; the path begins after the version. */
    JsonObject get(String path) throws IOException {
        return follow(service.origin() + "/v1.0" + path);
    }

    /** What stands at a link that Graph gave: it has to be one of its own, as the token goes along. */
    JsonObject follow(String link) throws IOException {
        var address = GraphAddress.of(link);
        if (!address.origin().equals(service.origin())) {
            throw new Unanswered(CrawlOutcome.REFUSED, "a link that leads away from Graph");
        }
        return patiently(() -> {
            try (var answer = asked(address, "application/json", MOST_JSON_BYTES)) {
                return GraphJson.of(judged(answer), MOST_JSON_BYTES);
            }
        });
    }

    /** The bytes of a file; whoever takes the answer closes it. */
    Answer content(String path, long most) throws IOException {
        var address = GraphAddress.of(service.origin() + "/v1.0" + path);
        return patiently(() -> {
            var answer = asked(address, "*/*", most);
            if (!answer.isRedirect()) {
                return judged(answer);
            }
            try (answer) {
                return judged(contents.ask(signed(answer.header("Location")), request -> request, most));
            }
        });
    }

    /** Only the host of the contents, by https; inside the own network its very address. */
    private WebAddress signed(String location) throws Unanswered {
        var target = GraphAddress.of(location);
        var isOwn = target.host().equals(host.host()) && target.scheme().equals("https");
        if (!isOwn && !(application.services().internal() && target.origin().equals(host.origin()))) {
            throw new Unanswered(CrawlOutcome.REFUSED, "a file that is not on the site's host");
        }
        return target;
    }

    /** A token that is refused is renewed once. */
    private Answer asked(WebAddress address, String accepted, long most) throws IOException {
        var answer = askedWithToken(address, accepted, most);
        if (answer.status() != 401) {
            return answer;
        }
        answer.close();
        token.forget();
        return askedWithToken(address, accepted, most);
    }

    private Answer askedWithToken(WebAddress address, String accepted, long most) throws IOException {
        var bearer = "Bearer " + token.get();
        return api.ask(address, request -> request.setHeader("Accept", accepted).header("Authorization", bearer), most);
    }

    /** An answer with something in it; any other is told as what it is. */
    private Answer judged(Answer answer) throws IOException {
        if (answer.isOk()) {
            return answer;
        }
        try (answer) {
            throw switch (answer.status()) {
                case 401, 403 -> new Unanswered(CrawlOutcome.SIGN_IN, answer.status(), "may not be read");
                case 404, 410 -> new Unanswered(CrawlOutcome.GONE, answer.status(), "is not there");
                case 429, 503, 504, 509 -> new Pause(answer.status(), answer.retryAfter(clock.instant()));
                default ->
                    answer.status() >= 500
                            ? new Unanswered(CrawlOutcome.SERVER_ERROR, answer.status(), "failed")
                            : new Unanswered(CrawlOutcome.CLIENT_ERROR, answer.status(), "was refused");
            };
        }
    }

    private <T> T patiently(Request<T> request) throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                return request.make();
            } catch (Unanswered failure) {
                var rest = failure instanceof Pause pause
                        ? pause.time().orElse(Duration.ofSeconds(1L << attempt))
                        : Duration.ofSeconds(1L << attempt);
                if (!TRIED_AGAIN.contains(failure.outcome())
                        || attempt == ATTEMPTS
                        || rest.compareTo(LONGEST_REST) > 0
                        || taker.isStopping()) {
                    throw failure;
                }
                taker.pause(rest);
            }
        }
    }

    @Override
    public void close() {
        fetchers.forEach(Fetcher::close);
    }
}
