package fi.luotsi.launch.portal;

import fi.luotsi.launch.installation.Pause;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Whether the portal really answers: a server may come up with no application in it and call itself ready. */
public final class Readiness {
    /** A busy machine with two processors took more than three minutes; who gives up too early is started again by systemd for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int OK = 200;

    private final String url;
    private final Path log;

    public Readiness(String url, Path log) {
        this.url = url;
        this.log = log;
    }

    /** Waits until health and home page answer; whether they do, or the portal ended before. */
    public boolean await(PortalProcess portal) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (!portal.isAlive()) {
                    return false;
                }
                if (System.nanoTime() > end) {
                    throw new Refusal("The portal does not answer at " + url + "; its log says why: " + log);
                }
                Pause.moment();
            }
        }
        return true;
    }

    private boolean answers(HttpClient client) {
        return get(client, "/health/ready").isPresent()
                && get(client, "/").filter(page -> page.contains("Luotsi")).isPresent();
    }

    private java.util.Optional<String> get(HttpClient client, String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == OK ? java.util.Optional.of(response.body()) : java.util.Optional.empty();
        } catch (IOException notYet) {
            return java.util.Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Luotsi was interrupted.", stopped);
        }
    }
}
