package fi.luotsi.web.openid;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the provider tells of itself, kept for an hour. An unknown key makes the keys be read again (key rollover), at most every ten seconds, so that forged
 * tokens do not make Luotsi a burden. While the provider is away what was read within the day holds, and nobody waits for it twice in ten seconds.
 */
final class Provider {
    private static final Duration FRESH_FOR = Duration.ofHours(1);
    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_KEYS = 100;

    private final OpenIdSettings settings;
    private final ProviderHttp http;
    private final Clock clock;

    private @Nullable Known known;
    private Instant failedAt = Instant.MIN;

    Provider(OpenIdSettings settings, ProviderHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    private record Known(ProviderMetadata metadata, List<SigningKey> keys, Instant readAt) {}

    ProviderMetadata metadata() throws OpenIdFailure {
        return known(FRESH_FOR).metadata;
    }

    /** Those of that name; all where the token names none. */
    List<SigningKey> keys(String id) throws OpenIdFailure {
        var keys = named(id, known(FRESH_FOR));
        return keys.isEmpty() ? named(id, known(PAUSE)) : keys;
    }

    private static List<SigningKey> named(String id, Known known) {
        return known.keys.stream()
                .filter(key -> id.isEmpty() || key.id().equals(id))
                .toList();
    }

    private synchronized Known known(Duration youngerThan) throws OpenIdFailure {
        var now = clock.instant();
        var before = known;
        if (before != null && before.readAt.plus(youngerThan).isAfter(now)) {
            return before;
        }
        if (failedAt.isAfter(now.minus(PAUSE))) {
            return stillGood(before, now, OpenIdFailure.away("the provider did not answer a moment ago"));
        }
        try {
            var read = read(now);
            known = read;
            return read;
        } catch (OpenIdFailure failure) {
            failedAt = now;
            return stillGood(before, now, failure);
        }
    }

    private static Known stillGood(@Nullable Known before, Instant now, OpenIdFailure otherwise) throws OpenIdFailure {
        if (before == null || before.readAt.plus(GOOD_FOR).isBefore(now)) {
            throw otherwise;
        }
        return before;
    }

    private Known read(Instant now) throws OpenIdFailure {
        var metadata = ProviderMetadata.read(http.get(settings.discovery()), settings);
        var keys =
                http.get(metadata.keys()).get("keys") instanceof JsonArray array ? array : JsonArray.EMPTY_JSON_ARRAY;
        return new Known(
                metadata,
                keys.stream()
                        .limit(MOST_KEYS)
                        .filter(JsonObject.class::isInstance)
                        .flatMap(key -> SigningKey.read((JsonObject) key).stream())
                        .toList(),
                now);
    }
}
