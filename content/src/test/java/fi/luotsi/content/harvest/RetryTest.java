package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.ProblemCount;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.TestSite;
import fi.luotsi.content.TestSite.Reply;
import fi.luotsi.content.WebSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed is read again, and nothing else. */
class RetryTest {
    @TempDir
    Path folder;

    @TempDir
    Path temp;

    private FolderInTest source;

    @BeforeEach
    void begin() {
        source = new FolderInTest(folder, temp);
    }

    @AfterEach
    void end() {
        source.close();
    }

    @Test
    void one_failed_file_is_read_again_and_the_others_wait_for_the_next_harvest() throws IOException {
        source.write("hyva.txt", "Hyvä");
        source.write("tyhja.txt", "");
        source.write("toinen.txt", "");
        source.harvest();
        assertThat(source.database.inTransaction(() -> source.problems.counts(source.source.id())))
                .containsExactly(new ProblemCount(ExtractionReason.EMPTY, 2));
        source.write("hyva.txt", "Hyvä ja uusi");
        source.write("tyhja.txt", "Nyt siinä on tekstiä");
        source.write("toinen.txt", "Tässäkin");

        var report = source.retry("tyhja.txt");

        assertThat(report.state()).isEqualTo(HarvestReport.State.DONE);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.processed()).isEqualTo(3);
        assertThat(report.indexed()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(source.database.inTransaction(() -> source.store.problems(source.source.id(), 10)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.item()).isEqualTo("toinen.txt"));
        assertThat(source.harvest().changed()).isEqualTo(2);
    }

    @Test
    void a_file_is_read_again_although_its_bytes_are_as_they_were() throws IOException {
        source.write("hyva.txt", "Hyvä");
        source.write("tyhja.txt", "");
        source.harvest();

        assertThat(source.retry("tyhja.txt", "hyva.txt").changed()).isEqualTo(1);
        assertThat(source.harvest().unchanged()).isEqualTo(2);
    }

    @Test
    void of_a_packed_file_the_one_that_holds_it_is_read_again() throws IOException {
        source.write("viesti.txt", "Liitteenä ohje\n+kuva.bin ");
        source.write("muu.txt", "Muu");
        source.harvest();

        var report = source.retry("viesti.txt!/kuva.bin");

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
    }

    @Test
    void a_failed_file_that_is_gone_by_now_is_gone() throws IOException {
        source.write("hyva.txt", "Hyvä");
        source.write("tyhja.txt", "");
        source.harvest();
        Files.delete(folder.resolve("tyhja.txt"));

        assertThat(source.retry("tyhja.txt").gone()).isEqualTo(1);
        assertThat(source.library.stamps()).hasSize(1);
    }

    @Test
    void of_a_site_only_the_address_that_gave_nothing_is_asked_again() {
        try (var web = new TestSite();
                var site = new SiteInTest(web.url() + "/", temp)) {
            site.waitFor(Duration.ofSeconds(20));
            web.page("/", "Etusivu", "/a", "/rikki").page("/a", "A").put("/rikki", Reply.status(500));
            var limits = new WebSite.Limits(10, 10_000, Duration.ofMinutes(5), Duration.ZERO);
            var settings = new WebSite(web.url() + "/", List.of(), List.of(), true, limits, SignIn.NONE);
            site.harvest(settings);
            web.page("/rikki", "Ehjä taas", "/uusi").page("/uusi", "Uusi").page("/a", "A muutettu");
            web.asked().clear();

            site.database.inTransaction(() -> site.addresses.again(site.source.id(), List.of(web.url() + "/rikki")));
            var report = site.harvest(settings);

            assertThat(report.state()).isEqualTo(HarvestReport.State.DONE);
            assertThat(report.added()).isEqualTo(2);
            assertThat(report.unchanged()).isEqualTo(2);
            assertThat(report.gone()).isZero();
            assertThat(web.paths()).contains("/rikki", "/uusi").doesNotContain("/a");
        }
    }
}
