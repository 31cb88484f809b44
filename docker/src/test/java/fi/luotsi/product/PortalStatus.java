package fi.luotsi.product;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What an administrator learns over the public interface. */
record PortalStatus(String url, String token) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    JsonObject get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(url + path)).GET()).asJsonObject();
    }

    JsonObject post(String path, JsonObject body) {
        return ask(HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())))
                .asJsonObject();
    }

    JsonArray sources() {
        return ask(HttpRequest.newBuilder(URI.create(url + "/api/v1/sources")).GET())
                .asJsonArray();
    }

    JsonObject index() {
        return get("/api/v1/status").getJsonObject("index");
    }

    int libraryDocuments() {
        return sources().getValuesAs(JsonObject.class).stream()
                .mapToInt(source -> source.getInt("documents"))
                .sum();
    }

    /** Waits until every sample source has documents and the index holds all of them. */
    void awaitSample() {
        await(() -> {
            var sources = sources().getValuesAs(JsonObject.class);
            return sources.stream().anyMatch(source -> source.getString("kind").equals("FOLDER"))
                    && sources.stream().allMatch(source -> source.getInt("documents") > 0)
                    && indexEqualsLibrary();
        });
    }

    boolean indexEqualsLibrary() {
        var index = index();
        return index.getInt("waiting") == 0
                && index.getString("state").equals("READY")
                && index.getInt("documents") == libraryDocuments();
    }

    void awaitIndex() {
        await(this::indexEqualsLibrary);
    }

    static void await(BooleanSupplier condition) {
        await(PATIENCE, condition);
    }

    /** For what is done later after a start. */
    static void await(Duration patience, BooleanSupplier condition) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within " + patience);
            }
            LuotsiProcess.pause();
        }
    }

    private JsonValue ask(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(
                    request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException("Answer " + response.statusCode() + ": " + response.body());
            }
            return Json.createReader(new StringReader(response.body())).readValue();
        } catch (IOException away) {
            throw new IllegalStateException("The portal does not answer", away);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
