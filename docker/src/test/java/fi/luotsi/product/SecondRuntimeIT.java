package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestFigure;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same WAR on an Open Liberty: another container, another Faces, another REST, and the answers that Payara Micro gives (decision 0052). */
@Tag("trust")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondRuntimeIT implements WarQuestions {
    private WarNeeds needs;
    private LibertyServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        needs = WarNeeds.prepare(folder);
        server = LibertyServer.start(needs);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        if (needs != null) {
            needs.close();
        }
    }

    @Override
    public String url() {
        return server.url();
    }

    @Test
    void it_listens_on_the_loopback_address_alone() throws IOException {
        assertThat(ListeningSockets.of(server.process())).singleElement().matches(ListeningSockets::isLoopback);
    }

    @Test
    void every_cell_of_the_access_matrix_holds_and_no_page_fails() throws IOException {
        var rights = Rights.asked(url(), login -> WarNeeds.PASSWORD);
        TestFigure.tell(
                "B8",
                0,
                "Open Liberty %s on Java %s, ready in %d s, %d cells of the access matrix asserted, %d wrong, %d failed",
                LibertyServer.version(),
                Runtime.version().feature(),
                server.start().toSeconds(),
                rights.cells(),
                rights.wrong().size(),
                rights.failed().size());
        assertThat(rights.wrong()).as("of %d cells", rights.cells()).isEmpty();
        assertThat(rights.failed()).isEmpty();
    }

    /** Threads of the server, transactions over three persistence units, workers and the index have to do with it. */
    @Test
    void what_it_harvests_is_found() throws IOException {
        var folder = Files.createDirectories(needs.folder().resolve("documents"));
        Files.writeString(folder.resolve("telineet.html"), """
                <html lang="fi"><head><title>Polkupyörät</title></head>
                <body><h1>Polkupyörät</h1><p>Polkupyörät jätetään koulun pihalla telineisiin.</p></body></html>
                """);
        var api = new PortalStatus(url(), WarNeeds.TOKEN);
        var source = api.post(
                "/api/v1/sources",
                Json.createObjectBuilder()
                        .add("folder", folder.toString())
                        .add("audience", "public")
                        .build());
        api.post("/api/v1/sources/" + source.getString("id") + "/harvest", JsonValue.EMPTY_JSON_OBJECT);
        PortalStatus.await(() -> api.get("/api/v1/search?q=telineisiin").getInt("total") == 1);
        try (var visit = Visit.anonymous(url())) {
            assertThat(visit.get("/search?q=teline").body()).contains("Polkupyörät");
        }
    }
}
