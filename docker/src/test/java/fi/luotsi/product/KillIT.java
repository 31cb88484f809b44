package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A portal that is killed in the middle of a harvest: the next start mends everything, and what a report has counted is there. */
@Execution(ExecutionMode.CONCURRENT)
class KillIT {
    private static final int FILES = 400;

    @Test
    @Tag("slow")
    void a_kill_loses_nothing_that_was_reported(@TempDir Path folder) throws IOException, InterruptedException {
        killDuringHarvest(folder, 1);
    }

    @Test
    @Tag("trust")
    void ten_kills_in_a_row_lose_nothing_that_was_reported(@TempDir Path folder)
            throws IOException, InterruptedException {
        killDuringHarvest(folder, 10);
    }

    private static void killDuringHarvest(Path folder, int kills) throws IOException, InterruptedException {
        var data = folder.resolve("data");
        var reported = 0;
        for (var kill = 0; kill < kills; kill++) {
            var files = write(folder.resolve("round" + kill), kill);
            try (var luotsi = LuotsiProcess.startForAMoment(data, "--empty")) {
                var status = new PortalStatus(luotsi.url(), luotsi.token());
                if (kill > 0) {
                    status.awaitIndex();
                    assertThat(status.libraryDocuments()).isGreaterThanOrEqualTo(reported);
                }
                reported = status.libraryDocuments() + killAfter(luotsi, status, files, 300L + 250L * kill);
                assertThat(luotsi.exitCode()).isOne();
            }
        }
        try (var luotsi = LuotsiProcess.startForAMoment(data, "--empty")) {
            var status = new PortalStatus(luotsi.url(), luotsi.token());
            PortalStatus.await(() -> status.libraryDocuments() == kills * FILES);
            status.awaitIndex();
            assertThat(status.index().getInt("documents")).isEqualTo(kills * FILES);

            luotsi.database().destroyForcibly();
            assertThat(luotsi.exitCode()).isOne();
            assertThat(luotsi.printed()).contains("The embedded database ended unexpectedly; its log may say why: ");
        }
    }

    /** Returns how many documents this harvest had reported as added when the portal was killed. */
    private static int killAfter(LuotsiProcess luotsi, PortalStatus status, Path files, long millis)
            throws InterruptedException {
        var source = status.post(
                "/api/v1/sources",
                Json.createObjectBuilder().add("folder", files.toString()).build());
        var harvest =
                status.post("/api/v1/sources/" + source.getString("id") + "/harvest", JsonObject.EMPTY_JSON_OBJECT);
        TimeUnit.MILLISECONDS.sleep(millis);
        var added =
                status.get("/api/v1/harvests/" + harvest.getString("harvestId")).getInt("added");
        luotsi.portal().destroyForcibly();
        return added;
    }

    private static Path write(Path folder, int round) throws IOException {
        Files.createDirectories(folder);
        for (var number = 0; number < FILES; number++) {
            Files.writeString(
                    folder.resolve("ohje" + number + ".md"),
                    "# Ohje %d-%d\n\nTietosuojan ohje numero %d kierroksella %d.\n"
                            .formatted(round, number, number, round));
        }
        return folder;
    }
}
