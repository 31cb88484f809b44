package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.CrawlOutcome;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/** What lets the application in (OAuth 2.0 client credentials, RFC 6749, 4.4): asked for once and used until shortly before its end. */
final class AccessToken {
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Fetcher fetcher;
    private final GraphApplication application;
    private final InstantSource clock;
    private String value = "";
    private Instant until = Instant.EPOCH;

    AccessToken(Fetcher fetcher, GraphApplication application, InstantSource clock) {
        this.fetcher = fetcher;
        this.application = application;
        this.clock = clock;
    }

    String get() throws IOException {
        if (!clock.instant().isBefore(until)) {
            renew();
        }
        return value;
    }

    /** It was refused before its time: the next one is asked for. */
    void forget() {
        value = "";
        until = Instant.EPOCH;
    }

    private void renew() throws IOException {
        var address =
                GraphAddress.of(application.signIn().origin() + "/" + application.tenant() + "/oauth2/v2.0/token");
        try (var answer = fetcher.ask(
                address,
                request -> request.setHeader("Accept", "application/json")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form())),
                MOST_BYTES)) {
            if (answer.status() == 429 || answer.status() >= 500) {
                throw new Pause(answer.status(), answer.retryAfter(clock.instant()));
            }
            var json = GraphJson.of(answer, MOST_BYTES);
            if (!answer.isOk()) {
                throw new SignInRefused(answer.status(), code(json));
            }
            value = json.getString("access_token", "");
            if (value.isEmpty() || !value.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
                throw new Unanswered(CrawlOutcome.BROKEN, "a sign-in without a token");
            }
            until = clock.instant().plus(life(Duration.ofSeconds(json.getInt("expires_in", 300))));
        }
    }

    private String form() {
        return Map.of(
                        "client_id",
                        application.client(),
                        "client_secret",
                        application.secret(),
                        "scope",
                        application.graph().origin() + "/.default",
                        "grant_type",
                        "client_credentials")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Duration life(Duration given) {
        return given.compareTo(MARGIN.multipliedBy(2)) > 0 ? given.minus(MARGIN) : given.dividedBy(2);
    }

    /** The word of RFC 6749 only: the description names the tenant. */
    private static String code(JsonObject json) {
        var code = json.getString("error", "");
        return code.matches("[a-z_]{1,40}") ? code : "no reason given";
    }
}
