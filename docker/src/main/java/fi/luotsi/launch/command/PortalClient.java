package fi.luotsi.launch.command;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.PortalFile;
import fi.luotsi.launch.installation.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The portal's REST interface, as an administrator. A status from 400 on becomes a refusal with the portal's own words. */
public final class PortalClient implements AutoCloseable {
    private static final int ERRORS = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final PortalFile portal;

    public PortalClient(PortalFile portal) {
        this.portal = portal;
    }

    /** The client of the portal that runs on this data folder. */
    public static PortalClient of(DataFolder data) {
        return new PortalClient(PortalFile.read(data)
                .orElseThrow(() -> new Refusal("Luotsi does not run on the data folder " + data.folder()
                        + ". Start it with ./luotsi start, or name its folder with --data.")));
    }

    public String getText(String path) {
        return send(request(path).GET());
    }

    public JsonObject get(String path) {
        return parse(getText(path));
    }

    public JsonObject post(String path, JsonObject body) {
        return parse(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.url() + path))
                .header("Authorization", "Bearer " + portal.token())
                .header("Accept", "application/json")
                .timeout(PATIENCE);
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= ERRORS) {
                throw new Refusal(reason(response));
            }
            return response.body();
        } catch (IOException away) {
            throw new Refusal("The portal at " + portal.url() + " does not answer; is it still running?", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Luotsi was interrupted.", stopped);
        }
    }

    private static String reason(HttpResponse<String> response) {
        try {
            return "The portal refuses: " + parse(response.body()).getString("title") + ".";
        } catch (Refusal | NullPointerException | ClassCastException wordless) {
            return "The portal answers with the error " + response.statusCode() + ".";
        }
    }

    private static JsonObject parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException unreadable) {
            throw new Refusal("The portal gave an answer that is not JSON; is it of another version?", unreadable);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
