package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A portal that is killed while it reads a web site: the next start goes on where it was. */
@Tag("trust")
@Execution(ExecutionMode.CONCURRENT)
class WebSiteKillIT {
    private static final int PAGES = 600;
    private static final int BEFORE_THE_KILL = 150;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void a_killed_portal_goes_on_with_the_pages_that_it_had_not_read(@TempDir Path data) {
        int reported;
        try (var luotsi = LuotsiProcess.startForAMoment(data, "--empty")) {
            var status = new PortalStatus(luotsi.url(), luotsi.token());
            var harvest = "/api/v1/harvests/" + begin(status);
            PortalStatus.await(() -> status.get(harvest).getInt("added") >= BEFORE_THE_KILL);
            reported = status.get(harvest).getInt("added");
            luotsi.portal().destroyForcibly();
            assertThat(luotsi.exitCode()).isOne();
        }
        assertThat(reported).isLessThan(PAGES);
        asked.set(0);
        try (var luotsi = LuotsiProcess.startForAMoment(data, "--empty")) {
            var status = new PortalStatus(luotsi.url(), luotsi.token());
            PortalStatus.await(() -> status.libraryDocuments() == PAGES + 1);
            status.awaitIndex();
            assertThat(status.index().getInt("documents")).isEqualTo(PAGES + 1);
            System.out.printf("Killed after %d of %d pages; then %d were asked%n", reported, PAGES + 1, asked.get());
            assertThat(asked.get()).isLessThanOrEqualTo(PAGES + 1 - reported);
        }
    }

    private String begin(PortalStatus status) {
        var source = status.post(
                "/api/v1/sources",
                Json.createObjectBuilder()
                        .add("site", "http://127.0.0.1:" + site.getAddress().getPort() + "/")
                        .add("name", "Sivusto")
                        .add("internal", true)
                        .add("delayMillis", 0)
                        .build());
        return status.post("/api/v1/sources/" + source.getString("id") + "/harvest", JsonObject.EMPTY_JSON_OBJECT)
                .getString("harvestId");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var isPage = path.equals("/") || path.startsWith("/ohje/");
            var body = path.equals("/")
                    ? home()
                    : "<title>Ohje %1$s</title><main><h1>Ohje %1$s</h1><p>Teksti.</p></main>".formatted(path);
            asked.addAndGet(isPage ? 1 : 0);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(isPage ? 200 : 404, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }

    private static String home() {
        var home = new StringBuilder("<title>Etusivu</title><main><h1>Etusivu</h1>");
        for (var number = 0; number < PAGES; number++) {
            home.append("<a href='/ohje/")
                    .append(number)
                    .append("'>")
                    .append(number)
                    .append("</a> ");
        }
        return home.append("</main>").toString();
    }
}
