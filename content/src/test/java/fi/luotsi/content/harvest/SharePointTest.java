package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.TestCanvas;
import fi.luotsi.content.TestGraph;
import fi.luotsi.content.TestSite.Reply;
import fi.luotsi.content.extraction.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is harvested through a server that answers as Graph does into the real database; only the text is read by a plain reader. */
class SharePointTest {
    private static final String SITE = "/v1.0/sites/127.0.0.1:/sites/intra";
    private static final String DELTA = "/v1.0/drives/" + TestGraph.LIBRARY + "/root/delta";

    @TempDir
    Path temp;

    private TestGraph graph;
    private SharePointInTest site;

    @BeforeEach
    void begin() {
        graph = new TestGraph();
        site = new SharePointInTest(graph.site(), temp);
        for (var number = 1; number <= 7; number++) {
            graph.page("p" + number, "Sivu" + number, "<h2>Luku</h2><p>Sivun " + number + " teksti</p>");
            graph.file("f" + number, "kansio/ohje" + number + ".txt", "Ohjeen " + number + " teksti");
        }
        graph.folder("f0", "kansio").file("f8", "kuva.png", "kuva");
    }

    @AfterEach
    void end() {
        graph.close();
        site.close();
    }

    @Test
    void the_first_harvest_brings_every_page_and_file_and_the_second_fetches_only_what_changed() {
        var first = site.harvest();
        var requests = graph.asked().size();

        assertThat(first.state()).isEqualTo(State.DONE);
        assertThat(first.added()).isEqualTo(14);
        assertThat(first.total()).isEqualTo(14);
        assertThat(site.locations())
                .hasSize(14)
                .contains(graph.url() + "/sites/intra/SitePages/Sivu1.aspx")
                .contains(graph.url() + "/sites/intra/Tiedostot/kansio/ohje1.txt");
        assertThat(graph.tokens()).isEqualTo(1);

        graph.asked().clear();
        graph.page("p2", "Sivu2", "<p>Uusi sanamuoto</p>").file("f3", "kansio/ohje3.txt", "Ohje uusiksi");
        var second = site.harvest();

        System.out.printf(
                "SharePoint: first harvest %d items in %d requests; second, after one page and one file changed, %d requests of which %d pages and %d files%n",
                first.added(),
                requests,
                graph.asked().size(),
                graph.askedFor("canvasLayout"),
                graph.askedFor("download.aspx"));
        assertThat(second.changed()).isEqualTo(2);
        assertThat(second.unchanged()).isEqualTo(12);
        assertThat(second.gone()).isZero();
        assertThat(graph.askedFor("canvasLayout")).isEqualTo(1);
        assertThat(graph.askedFor("download.aspx")).isEqualTo(1);
        assertThat(site.text(graph.url() + "/sites/intra/Tiedostot/kansio/ohje3.txt"))
                .isEqualTo("Ohje uusiksi");
    }

    @Test
    void a_page_is_its_title_and_web_parts_in_order_and_a_draft_is_not_shown() {
        graph.page(
                "p1",
                "Sivu1",
                "published",
                TestCanvas.text("<h2>Loma</h2><p>Loma haetaan &auml;lyk&auml;s.</p>"),
                TestCanvas.standard("title", "Linkit", "items[0].title", "Palkka &amp; etuudet"));
        graph.page("p8", "Luonnos", "draft", TestCanvas.text("<p>Keskeneräinen</p>"));
        site.harvest();

        var html = site.text(graph.url() + "/sites/intra/SitePages/Sivu1.aspx");
        assertThat(html)
                .contains("<main><h1>Sivu1</h1><div><h2>Loma</h2><p>Loma haetaan älykäs.</p></div>")
                .contains(
                        "<h2>Linkit</h2><p>Palkka &amp; etuudet</p><h2>Sivupalsta</h2><p>Kysy &amp; vastaa</p></main>")
                .doesNotContain("Quick links");
        assertThat(site.locations()).noneMatch(location -> location.contains("Luonnos"));

        graph.page("p1", "Sivu1", "draft", TestCanvas.text("<p>Muutos kesken</p>"));
        site.harvest();
        assertThat(site.text(graph.url() + "/sites/intra/SitePages/Sivu1.aspx")).contains("älykäs");
    }

    @Test
    void what_is_deleted_is_withdrawn() {
        site.harvest();
        graph.removePage("p1");
        graph.removeFile("f1");

        assertThat(site.harvest().gone()).isEqualTo(2);
        assertThat(site.locations()).hasSize(12).noneMatch(location -> location.matches(".*(?:Sivu|ohje)1\\..*"));
    }

    @Test
    void a_folder_that_moved_takes_the_addresses_of_its_files_along_and_they_stay_the_same_documents() {
        site.harvest();
        var before = site.documents().stream()
                .map(document -> document.id())
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
        graph.moveFolder("f0", "kansio", "arkisto");

        var report = site.harvest();

        assertThat(report.unchanged()).isEqualTo(14);
        assertThat(site.locations()).contains(graph.url() + "/sites/intra/Tiedostot/arkisto/ohje1.txt");
        assertThat(site.locations()).noneMatch(location -> location.contains("/kansio/"));
        assertThat(site.documents()).extracting(document -> document.id()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_pause_that_is_asked_for_is_made_and_a_long_one_ends_the_run_for_now() {
        graph.once(DELTA, TestGraph.error(429, "activityLimitReached").with("Retry-After", "2"));
        var start = Instant.now();

        assertThat(site.harvest().state()).isEqualTo(State.DONE);
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
        assertThat(graph.asked()).filteredOn(one -> one.status() == 429).hasSize(1);

        graph.once(SITE, TestGraph.error(503, "serviceNotAvailable").with("Retry-After", "900"));
        var busy = site.harvest();
        assertThat(busy.state()).isEqualTo(State.STOPPED);
        assertThat(busy.failure()).contains(Failure.SITE_BUSY);
        assertThat(site.locations()).hasSize(14);
    }

    @Test
    void a_token_that_ends_in_the_middle_is_renewed() {
        graph.letTokensLiveFor(5);

        var report = site.harvest();

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.added()).isEqualTo(14);
        assertThat(graph.tokens()).isGreaterThan(3);
        assertThat(graph.asked()).filteredOn(one -> one.status() == 401).hasSize(graph.tokens() - 1);
    }

    @Test
    void a_token_is_not_used_beyond_its_time() {
        graph.letTokensLive(0);

        assertThat(site.harvest().added()).isEqualTo(14);
        assertThat(graph.asked()).filteredOn(one -> one.status() == 401).isEmpty();
        assertThat(graph.tokens()).isGreaterThan(14);
    }

    @Test
    void changes_that_graph_has_forgotten_are_found_by_listing_anew_and_nothing_is_fetched_twice() {
        site.harvest();
        graph.forgetChanges();
        graph.removeFile("f2");
        graph.file("f9", "uusi.txt", "Uusi ohje");
        graph.asked().clear();

        var report = site.harvest();

        assertThat(graph.asked()).filteredOn(one -> one.status() == 410).hasSize(1);
        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.gone()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(graph.askedFor("download.aspx")).isEqualTo(1);
    }

    @Test
    void refusals_are_told_apart_and_withdraw_nothing() {
        site.harvest();

        graph.once(SITE, TestGraph.error(403, "accessDenied"));
        assertThat(site.harvest().failure()).contains(Failure.ACCESS_DENIED);
        graph.once(SITE, TestGraph.error(404, "itemNotFound"));
        assertThat(site.harvest().failure()).contains(Failure.SITE_MISSING);
        site.change(graph.site().with("toinen-salaisuus"));
        assertThat(site.harvest().failure()).contains(Failure.SIGN_IN_REFUSED);
        assertThat(site.locations()).hasSize(14);
    }

    @Test
    void an_item_that_fails_is_told_stays_as_it_was_and_is_asked_for_again() {
        site.harvest();
        graph.file("f1", "kansio/ohje1.txt", "Muutettu");
        var content = "/v1.0/drives/" + TestGraph.LIBRARY + "/items/f1/content";
        graph.once(content, TestGraph.error(403, "accessDenied"));

        var report = site.harvest();

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.gone()).isZero();
        assertThat(site.database.inTransaction(() -> site.inventory.problems(site.source.id(), 10)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.outcome()).isEqualTo(CrawlOutcome.SIGN_IN);
                    assertThat(problem.address()).endsWith("/ohje1.txt");
                });
        assertThat(site.harvest().changed()).isEqualTo(1);
        assertThat(site.database.inTransaction(() -> site.inventory.problems(site.source.id(), 10)))
                .isEmpty();
    }

    @Test
    void a_file_is_fetched_from_the_sites_own_host_only_and_links_lead_to_graph_only() {
        var content = "/v1.0/drives/" + TestGraph.LIBRARY + "/items/f1/content";
        graph.once(content, Reply.redirect(302, "http://169.254.169.254/latest/meta-data"));
        graph.once(
                "/v1.0/drives/" + TestGraph.LIBRARY + "/items/f2/content",
                Reply.redirect(302, "https://muualla.example/x"));

        var report = site.harvest();

        assertThat(report.added()).isEqualTo(12);
        assertThat(site.database.inTransaction(() -> site.inventory.problems(site.source.id(), 10)))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.outcome()).isEqualTo(CrawlOutcome.REFUSED));
        assertThat(graph.asked().stream()
                        .filter(one -> one.path().contains("download.aspx"))
                        .flatMap(one -> one.headers().keySet().stream()))
                .doesNotContain("Authorization");

        graph.once(
                DELTA,
                Reply.of(
                        "application/json",
                        "{\"value\":[],\"@odata.nextLink\":\"https://muualla.example/v1.0/\"}".getBytes()));
        assertThat(site.harvest().state()).isEqualTo(State.FAILED);
        assertThat(site.locations()).hasSize(12);
    }

    @Test
    void a_run_that_was_killed_goes_on_and_fetches_nothing_twice_that_was_stored() {
        for (var number = 10; number < 60; number++) {
            graph.file("f" + number, "kansio/ohje" + number + ".txt", "Ohjeen " + number + " teksti");
        }
        var harvest = site.begin();
        var killed = site.run(harvest, new KilledAfter(40));
        assertThat(killed.added()).isBetween(20, 40);
        graph.asked().clear();

        var report = site.run(harvest, new PlainTextReader());

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.added()).isEqualTo(64);
        assertThat(site.locations()).hasSize(64);
        var fetched = graph.askedFor("download.aspx") + graph.askedFor("canvasLayout");
        System.out.printf(
                "SharePoint: killed after %d of 64 items, the rest took %d fetches%n", killed.added(), fetched);
        assertThat(fetched).isEqualTo(64 - killed.added());
    }

    @Test
    void odd_answers_end_the_run_and_harm_nothing() {
        site.harvest();
        for (var odd :
                List.of("", "[]", "{\"value\": 7}", "{\"value\":[null,3,{\"id\":7}]}", "[".repeat(100_000), "<html>")) {
            graph.once(SITE, Reply.of("application/json", odd.getBytes()));
            var report = site.harvest();
            assertThat(report.state()).isEqualTo(State.FAILED);
            assertThat(report.failure()).contains(Failure.SITE_SILENT);
        }
        assertThat(site.locations()).hasSize(14);
    }

    @Test
    void the_secret_stands_nowhere_in_the_clear() throws IOException {
        site.harvest();
        assertThat(graph.site().toString()).doesNotContain(TestGraph.SECRET);
        var row = site.database.inTransaction(() -> (Object[]) site.database
                .entities()
                .createNativeQuery("select * from sharepoint_site")
                .getSingleResult());
        assertThat(row).allSatisfy(value -> assertThat(String.valueOf(value)).doesNotContain("7431"));
        assertThat(site.database
                        .inTransaction(() -> site.settings.shown(site.source))
                        .secret())
                .isEmpty();
        try (var files = Files.walk(temp)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("7431");
            }
        }
    }

    /** Reads some files; then the portal is killed. */
    private static final class KilledAfter extends PlainTextReader {
        private int files;

        KilledAfter(int files) {
            this.files = files;
        }

        @Override
        Extraction extract(Path file, String name) {
            if (files-- == 0) {
                throw new IllegalStateException("killed");
            }
            return super.extract(file, name);
        }
    }
}
