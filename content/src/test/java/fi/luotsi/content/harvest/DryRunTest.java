package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DryRun.Kind;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.TestSite;
import fi.luotsi.content.TestSite.Reply;
import fi.luotsi.content.WebSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run says what a harvest would do, and does nothing. */
class DryRunTest {
    @TempDir
    Path folder;

    @TempDir
    Path temp;

    @Test
    void what_a_harvest_would_do_is_counted_by_bytes_and_named_and_nothing_is_done() throws IOException {
        try (var source = new FolderInTest(folder, temp)) {
            source.write("sama.txt", "Sama");
            source.write("aika.txt", "Vain aika muuttuu");
            source.write("muuttuu.txt", "Ennen");
            source.write("poistuu.txt", "Poistuu");
            source.harvest();
            Files.setLastModifiedTime(folder.resolve("aika.txt"), FileTime.from(Instant.EPOCH));
            source.write("muuttuu.txt", "Nyt toisin");
            source.write("uusi.txt", "Uusi");
            Files.delete(folder.resolve("poistuu.txt"));
            var before = source.library.stamps();

            var run = source.dryRun();

            assertThat(run.state()).isEqualTo(HarvestReport.State.DONE);
            assertThat(run.total()).isEqualTo(4);
            assertThat(run.unchanged()).isEqualTo(2);
            assertThat(run.names())
                    .containsEntry(Kind.ADDED, List.of("uusi.txt"))
                    .containsEntry(Kind.CHANGED, List.of("muuttuu.txt"))
                    .containsEntry(Kind.GONE, List.of("poistuu.txt"))
                    .containsEntry(Kind.FAILED, List.of());
            assertThat(run.isHeld()).isFalse();
            assertThat(source.library.stamps()).isEqualTo(before);
            assertThat(source.database.inTransaction(() -> source.store.reports(source.source.id(), 10)))
                    .hasSize(1);
            var harvest = source.harvest();
            assertThat(List.of(harvest.added(), harvest.changed(), harvest.unchanged(), harvest.gone()))
                    .containsExactly(run.added(), run.changed(), run.unchanged(), run.gone());
        }
    }

    @Test
    void it_says_that_the_safety_stop_would_hold() throws IOException {
        try (var source = new FolderInTest(folder, temp)) {
            for (var number = 0; number < 25; number++) {
                source.write("ohje" + number + ".txt", "Ohje " + number);
            }
            source.harvest();
            for (var number = 0; number < 12; number++) {
                Files.delete(folder.resolve("ohje" + number + ".txt"));
            }

            var run = source.dryRun();

            assertThat(run.isHeld()).isTrue();
            assertThat(run.gone()).isEqualTo(12);
            assertThat(source.dryRun().gone()).isEqualTo(12);
        }
    }

    @Test
    void a_folder_that_is_away_ends_it_with_a_reason() throws IOException {
        try (var source = new FolderInTest(folder.resolve("jako"), temp)) {
            var run = source.dryRun();

            assertThat(run.state()).isEqualTo(HarvestReport.State.FAILED);
            assertThat(run.failure()).contains(HarvestReport.Failure.SOURCE_UNREADABLE);
        }
    }

    @Test
    void a_site_is_asked_as_a_harvest_would_and_its_addresses_stay_as_they_were() throws IOException {
        try (var web = new TestSite();
                var site = new SiteInTest(web.url() + "/", temp)) {
            site.waitFor(Duration.ofSeconds(20));
            web.page("/", "Etusivu", "/a", "/b", "/rikki")
                    .page("/a", "A")
                    .page("/b", "B")
                    .page("/rikki", "Ehjä");
            site.harvest(site(web));
            web.page("/", "Etusivu", "/a", "/c", "/rikki")
                    .page("/a", "A muutettu")
                    .page("/c", "C");
            web.remove("/b");
            web.put("/rikki", Reply.status(500));
            var before = site.rows();

            var run = site.dryRun(site(web));

            assertThat(run.state()).as(run.toString()).isEqualTo(HarvestReport.State.DONE);
            assertThat(run.names())
                    .containsEntry(Kind.ADDED, List.of(web.url() + "/c"))
                    .containsEntry(Kind.CHANGED, List.of(web.url() + "/", web.url() + "/a"))
                    .containsEntry(Kind.GONE, List.of(web.url() + "/b"))
                    .containsEntry(Kind.FAILED, List.of(web.url() + "/rikki"));
            assertThat(site.rows()).isEqualTo(before);
            try (var left = Files.walk(temp)) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    private static WebSite site(TestSite web) {
        var limits = new WebSite.Limits(10, 10_000, Duration.ofMinutes(5), Duration.ZERO);
        return new WebSite(web.url() + "/", List.of(), List.of(), true, limits, SignIn.NONE);
    }
}
