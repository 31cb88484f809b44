package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands that talk to the running portal. */
@Order(1)
@ExtendWith(RunningLuotsi.class)
class CliIT {
    @Test
    void ingest_reports_every_file_and_search_finds_what_it_brought(RunningLuotsi luotsi, @TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("ohje.md"), "# Kauppiaan opas\n\n## Kassa\n\nKauppiaan tulee avata zyxkassa aamulla.");
        Files.writeString(folder.resolve("tyhja.txt"), "");

        var ingest = run(luotsi, "ingest", folder.toString(), "--name", "Komentorivi");
        assertThat(ingest.exitCode()).isZero();
        assertThat(ingest.printed())
                .contains("indexed 1, partial 0, rejected 1")
                .contains("tyhja.txt: it is empty");

        new PortalStatus(luotsi.url(), luotsi.token()).awaitIndex();
        var search = run(luotsi, "search", "zyxkassa");
        assertThat(search.exitCode()).isZero();
        assertThat(search.printed())
                .contains("Kauppiaan opas")
                .contains("Kassa")
                .contains(luotsi.url() + "/document?id=")
                .doesNotContain("<mark>");
    }

    @Test
    void search_prints_the_answer_of_the_interface_as_json(RunningLuotsi luotsi) {
        var search = run(luotsi, "search", "käyttöoikeus", "--json", "--lang", "fi", "--size", "3");
        assertThat(search.exitCode()).isZero();
        var answer = Json.createReader(new StringReader(search.printed())).readObject();
        assertThat(answer.getInt("total")).isPositive();
        assertThat(answer.getJsonArray("hits")).hasSizeBetween(1, 3);
        assertThat(answer.getJsonArray("hits").getJsonObject(0).getString("language"))
                .isEqualTo("fi");
    }

    @Test
    void a_folder_that_is_not_there_is_refused(RunningLuotsi luotsi) {
        var ingest = run(luotsi, "ingest", "/nowhere");
        assertThat(ingest.exitCode()).isOne();
        assertThat(ingest.printed()).isEqualToIgnoringNewLines("There is no folder at /nowhere.");
    }

    @Test
    void without_a_running_portal_one_sentence_says_so(@TempDir Path data) {
        var search = LuotsiProcess.run(data, "search", "salasana");
        assertThat(search.exitCode()).isOne();
        assertThat(search.printed().lines())
                .singleElement()
                .asString()
                .startsWith("Luotsi does not run on the data folder " + data);
    }

    private static LuotsiProcess run(RunningLuotsi luotsi, String... words) {
        return LuotsiProcess.run(luotsi.process().data(), words);
    }
}
