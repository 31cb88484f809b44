package fi.luotsi.web.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Asks the provider, for a limited time and for answers of a limited size. Redirects are not followed. */
final class ProviderHttp implements AutoCloseable {
    private final Duration patience;
    private final HttpClient client;

    ProviderHttp(Duration patience) {
        this.patience = patience;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** What the provider said. */
    record Answer(int status, String body) {
        boolean isGood() {
            return status == 200;
        }

        JsonObject json() throws OpenIdFailure {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            } catch (JsonException | IllegalStateException | ClassCastException unreadable) {
                throw OpenIdFailure.invalid("the provider's answer is no JSON object");
            }
        }
    }

    JsonObject get(URI address) throws OpenIdFailure {
        var answer = send(HttpRequest.newBuilder(address).GET());
        if (!answer.isGood()) {
            throw OpenIdFailure.away("the provider answers " + answer.status);
        }
        return answer.json();
    }

    Answer post(URI address, Map<String, String> form, Map<String, String> headers) throws OpenIdFailure {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        headers.forEach(request::header);
        return send(request);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Answer send(HttpRequest.Builder request) throws OpenIdFailure {
        var asked = client.sendAsync(
                request.timeout(patience).header("Accept", "application/json").build(), info -> new BoundedBody());
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), new String(answer.body(), UTF_8));
        } catch (ExecutionException | TimeoutException silent) {
            asked.cancel(true);
            throw OpenIdFailure.away(
                    "the provider does not answer (" + silent.getClass().getSimpleName() + ")");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OpenIdFailure.away("the portal stops");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
