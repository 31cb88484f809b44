package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.HarvestReport.State;
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

/** A site on a real server is harvested into the real database; only the text is read by a plain reader. */
class WebSiteTest {
    @TempDir
    Path temp;

    private TestSite web;
    private SiteInTest site;

    @BeforeEach
    void begin() {
        web = new TestSite();
        site = new SiteInTest(web.url() + "/", temp);
    }

    @AfterEach
    void end() {
        web.close();
        site.close();
    }

    @Test
    void pages_are_found_by_links_and_become_documents_at_their_addresses() {
        web.page("/", "Etusivu", "/ohje", "/liite.pdf", "https://muualla.fi/", "kuva.png", "mailto:a@b.fi")
                .page("/ohje", "Ohje", "/")
                .put("/liite.pdf", Reply.of("application/pdf", "%PDF liite".getBytes(UTF_8)));

        var report = harvest();

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.total()).isEqualTo(3);
        assertThat(site.locations()).containsExactly(web.url() + "/", web.url() + "/liite.pdf", web.url() + "/ohje");
        assertThat(web.paths()).doesNotContain("/kuva.png");
    }

    @Test
    void the_second_run_asks_conditionally_and_fetches_what_changed_only() {
        web.page("/", "Etusivu", "/a", "/b").page("/a", "A").page("/b", "B");
        harvest();
        web.asked().clear();
        web.page("/b", "B uudestaan");

        var report = harvest();

        assertThat(site.counts(report))
                .containsEntry(CrawlOutcome.FETCHED, 1L)
                .containsEntry(CrawlOutcome.NOT_MODIFIED, 2L);
        assertThat(web.count(304)).isEqualTo(2);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.gone()).isZero();
        assertThat(report.processed()).isEqualTo(3);
    }

    @Test
    void robots_txt_is_obeyed() {
        web.put("/robots.txt", Reply.of("text/plain", """
                User-agent: *
                Disallow: /
                User-agent: Luotsi
                Disallow: /salaa/
                Allow: /salaa/julki
                """.getBytes(UTF_8)))
                .page("/", "Etusivu", "/salaa/a", "/salaa/julki", "/b")
                .page("/salaa/a", "Salainen")
                .page("/salaa/julki", "Julkinen")
                .page("/b", "B");

        var report = harvest();

        assertThat(web.paths()).doesNotContain("/salaa/a").contains("/salaa/julki", "/b");
        assertThat(site.counts(report)).containsEntry(CrawlOutcome.ROBOTS, 1L);
    }

    @Test
    void a_site_whose_robots_txt_fails_is_not_asked_and_loses_nothing() {
        web.page("/", "Etusivu", "/a").page("/a", "A");
        harvest();
        web.put("/robots.txt", Reply.status(500));
        web.asked().clear();

        var report = harvest();

        assertThat(report.failure()).contains(Failure.SITE_SILENT);
        assertThat(web.paths()).containsOnly("/robots.txt");
        assertThat(site.locations()).hasSize(2);
    }

    @Test
    void redirects_are_followed_one_at_a_time_and_never_for_ever() {
        web.page("/", "Etusivu", "/vanha", "/kierros", "/pois")
                .put("/vanha", Reply.redirect(301, "/valissa"))
                .put("/valissa", Reply.redirect(302, "uusi#kohta"))
                .page("/uusi", "Uusi")
                .put("/kierros", Reply.redirect(307, "/kierros2"))
                .put("/kierros2", Reply.redirect(308, "/kierros"))
                .put("/pois", Reply.redirect(302, "http://169.254.169.254/latest/"));
        for (var hop = 0; hop < 30; hop++) {
            web.put("/ketju" + hop, Reply.redirect(302, "/ketju" + (hop + 1)));
        }
        web.page("/uusi", "Uusi", "/ketju0");

        var report = harvest();

        assertThat(site.locations()).containsExactly(web.url() + "/", web.url() + "/uusi");
        assertThat(web.paths()).contains("/ketju10").doesNotContain("/ketju11");
        assertThat(report.state()).isEqualTo(State.DONE);
    }

    @Test
    void a_page_with_a_canonical_address_is_known_by_it_if_that_one_answers() {
        web.page("/", "Etusivu", "/a?tulosta=1", "/katkennut", "/x")
                .put("/a?tulosta=1", canonical("A", "/a"))
                .put("/a", canonical("A", "/a"))
                .put("/katkennut", canonical("Katkennut", "/ei-ole"))
                .put("/x", canonical("X", "/y"))
                .put("/y", canonical("Y", "/x"));

        var report = harvest();

        assertThat(site.locations())
                .contains(web.url() + "/a", web.url() + "/katkennut")
                .doesNotContain(web.url() + "/a?tulosta=1")
                .hasSize(4);
        assertThat(site.counts(report)).containsEntry(CrawlOutcome.DUPLICATE, 2L);
        assertThat(harvest().unchanged()).isEqualTo(4);
    }

    @Test
    void the_same_bytes_at_two_addresses_are_one_document() {
        web.page("/", "Etusivu", "/a", "/b").page("/a", "Sama").page("/b", "Sama");
        assertThat(site.counts(harvest())).containsEntry(CrawlOutcome.DUPLICATE, 1L);
        assertThat(site.locations()).containsExactly(web.url() + "/", web.url() + "/a");

        web.asked().clear();
        assertThat(harvest().unchanged()).isEqualTo(2);
        assertThat(web.count(304)).isEqualTo(3);

        web.page("/a", "Enää tämä");
        harvest();
        assertThat(site.locations()).contains(web.url() + "/a", web.url() + "/b");
    }

    @Test
    void what_is_gone_is_withdrawn_and_what_fails_is_not() {
        web.page("/", "Etusivu", "/a", "/b", "/c", "/d")
                .page("/a", "A")
                .page("/b", "B")
                .page("/c", "C")
                .page("/d", "D");
        harvest();
        web.remove("/a");
        web.put("/b", Reply.status(500));
        web.put("/c", Reply.status(403));
        web.put("/d", Reply.html("D").after(2_000));

        var report = harvest();

        assertThat(report.gone()).isEqualTo(1);
        assertThat(site.locations()).hasSize(4).doesNotContain(web.url() + "/a");
        assertThat(site.counts(report))
                .containsEntry(CrawlOutcome.GONE, 1L)
                .containsEntry(CrawlOutcome.SERVER_ERROR, 1L)
                .containsEntry(CrawlOutcome.SIGN_IN, 1L)
                .containsEntry(CrawlOutcome.TIMED_OUT, 1L);
        assertThat(site.database.inTransaction(() -> site.addresses.problems(site.source.id(), 10)))
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem.status()).isEqualTo(500));
    }

    @Test
    void much_that_is_gone_stops_the_run_until_somebody_agrees() {
        var links = new String[30];
        for (var number = 0; number < links.length; number++) {
            links[number] = "/ohje" + number;
            web.page(links[number], "Ohje " + number);
        }
        web.page("/", "Etusivu", links);
        harvest();
        for (var number = 0; number < 12; number++) {
            web.remove("/ohje" + number);
        }

        var stopped = harvest();
        assertThat(stopped.failure()).contains(Failure.TOO_MUCH_GONE);
        assertThat(stopped.withheld()).isEqualTo(12);
        assertThat(site.locations()).hasSize(31);

        assertThat(site.harvest(site(), true).gone()).isEqualTo(12);
        assertThat(site.locations()).hasSize(19);
    }

    @Test
    void sitemaps_name_pages_that_nobody_links_to() throws IOException {
        web.put("/robots.txt", Reply.of("text/plain", "Sitemap: /kartat.xml".getBytes(UTF_8)))
                .put("/kartat.xml", Reply.of("application/xml", """
                        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <sitemap><loc>%s/kartta.xml.gz</loc></sitemap><sitemap><loc>/kartta.txt</loc></sitemap></sitemapindex>""".formatted(web.url())
                        .getBytes(UTF_8)))
                .put("/kartta.xml.gz", Reply.of("application/gzip", gzip("""
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s/yksin</loc></url><url><loc>rikki""".formatted(web.url()))))
                .put(
                        "/kartta.txt",
                        Reply.of("text/plain", (web.url() + "/yksin2\nhttp://muualla.fi/\n").getBytes(UTF_8)))
                .page("/", "Etusivu")
                .page("/yksin", "Yksin")
                .page("/yksin2", "Yksin kaksi");

        harvest();

        assertThat(site.locations()).containsExactly(web.url() + "/", web.url() + "/yksin", web.url() + "/yksin2");
    }

    @Test
    void wordpress_is_asked_by_its_interface_and_only_for_what_changed() {
        web.page("/", "Etusivu", "/ohje/")
                .put("/ohje/", Reply.html("Sivu navigaatioineen"))
                .put(
                        "/wp-json/wp/v2/pages?per_page=100&page=1&_fields=id,link,modified_gmt",
                        list("2026-01-01T10:00:00"))
                .put(
                        "/wp-json/wp/v2/pages/7?_fields=link,title,content,modified_gmt",
                        Reply.of("application/json", """
                        {"title":{"rendered":"Ohje &amp; neuvo"},"content":{"rendered":"<p>Vaihda salasana.</p><a href='/liite.pdf'>l</a>","protected":false},"modified_gmt":"x"}""".getBytes(UTF_8)))
                .put("/liite.pdf", Reply.of("application/pdf", "%PDF liite".getBytes(UTF_8)));

        harvest();

        assertThat(web.paths()).doesNotContain("/ohje/");
        assertThat(site.documents())
                .filteredOn(document -> document.location().endsWith("/ohje/"))
                .singleElement()
                .satisfies(document -> assertThat(document.sections().getFirst().text())
                        .contains("Vaihda salasana.", "<h1>Ohje &amp; neuvo</h1>"));
        assertThat(site.locations()).contains(web.url() + "/liite.pdf");

        web.asked().clear();
        assertThat(harvest().unchanged()).isEqualTo(3);
        assertThat(web.paths()).doesNotContain("/wp-json/wp/v2/pages/7?_fields=link,title,content,modified_gmt");

        web.put("/wp-json/wp/v2/pages?per_page=100&page=1&_fields=id,link,modified_gmt", list("2026-02-02T10:00:00"));
        harvest();
        assertThat(web.paths()).contains("/wp-json/wp/v2/pages/7?_fields=link,title,content,modified_gmt");
    }

    @Test
    void the_secret_goes_to_the_own_origin_only() {
        try (var other = new TestSite()) {
            web.page("/", "Etusivu", "/a", other.url() + "/b").put("/a", Reply.redirect(302, other.url() + "/b"));
            other.page("/b", "B");

            harvest(new WebSite(
                    web.url() + "/",
                    List.of(),
                    List.of(),
                    true,
                    limits(),
                    new SignIn(SignIn.Kind.HEADER, "X-Avain", "hyvin salainen")));

            assertThat(web.asked())
                    .allSatisfy(
                            asked -> assertThat(asked.headers()).containsEntry("X-avain", List.of("hyvin salainen")));
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void patterns_depth_and_number_of_pages_bound_a_run() {
        web.page("/", "Etusivu", "/ohjeet/a", "/uutiset/b", "/ohjeet/arkisto/c")
                .page("/ohjeet/a", "A", "/ohjeet/d")
                .page("/ohjeet/d", "D", "/ohjeet/e")
                .page("/ohjeet/e", "E")
                .page("/uutiset/b", "B")
                .page("/ohjeet/arkisto/c", "C");

        harvest(new WebSite(
                web.url() + "/",
                List.of("/ohjeet/"),
                List.of("/*/arkisto/"),
                true,
                new WebSite.Limits(2, 100, Duration.ofMinutes(5), Duration.ZERO),
                SignIn.NONE));
        assertThat(site.locations()).containsExactly(web.url() + "/ohjeet/a", web.url() + "/ohjeet/d");

        var report = harvest(new WebSite(
                web.url() + "/",
                List.of(),
                List.of(),
                true,
                new WebSite.Limits(9, 2, Duration.ofMinutes(5), Duration.ZERO),
                SignIn.NONE));
        assertThat(site.counts(report)).containsKey(CrawlOutcome.LEFT);
        assertThat(report.gone()).isZero();
    }

    @Test
    void a_site_that_asks_for_a_pause_gets_it() {
        var first = new java.util.concurrent.atomic.AtomicBoolean(true);
        web.page("/", "Etusivu", "/a")
                .put(
                        "/a",
                        any -> first.getAndSet(false)
                                ? Reply.status(429).with("Retry-After", "1")
                                : Reply.html("Odotettu"));
        var begun = System.nanoTime();
        assertThat(harvest().added()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(1));

        web.put("/a", Reply.status(503).with("Retry-After", "7200"));
        var report = harvest();
        assertThat(report.state()).isEqualTo(State.STOPPED);
        assertThat(report.failure()).contains(Failure.SITE_BUSY);
        assertThat(site.locations()).hasSize(2);
    }

    @Test
    void between_requests_there_is_a_delay() {
        web.page("/", "Etusivu", "/a", "/b").page("/a", "A").page("/b", "B");
        var begun = System.nanoTime();
        harvest(new WebSite(
                web.url() + "/",
                List.of(),
                List.of(),
                true,
                new WebSite.Limits(9, 100, Duration.ofMinutes(5), Duration.ofMillis(150)),
                SignIn.NONE));
        var requests = web.asked().size();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(150L * (requests - 1)));
    }

    @Test
    void a_site_that_is_away_fails_the_run_and_loses_nothing() {
        web.page("/", "Etusivu", "/a").page("/a", "A");
        harvest();
        web.close();
        assertThat(harvest().failure()).contains(Failure.SITE_SILENT);
        assertThat(site.locations()).hasSize(2);
    }

    @Test
    void nothing_is_left_in_the_temporary_folder() throws IOException {
        web.page("/", "Etusivu", "/a", "/b").page("/a", "A").put("/b", Reply.status(500));
        harvest();
        harvest();
        try (var left = Files.walk(temp)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private HarvestReport harvest() {
        return harvest(site());
    }

    private HarvestReport harvest(WebSite settings) {
        return site.harvest(settings);
    }

    private WebSite site() {
        return new WebSite(web.url() + "/", List.of(), List.of(), true, limits(), SignIn.NONE);
    }

    private static WebSite.Limits limits() {
        return new WebSite.Limits(10, 10_000, Duration.ofMinutes(5), Duration.ZERO);
    }

    private static Reply list(String modified) {
        return Reply.of("application/json", """
                [{"id":7,"link":"/ohje/","modified_gmt":"%s"},{"id":"x"},5]""".formatted(modified).getBytes(UTF_8));
    }

    private static Reply canonical(String text, String address) {
        return Reply.html(
                        "<title>%s</title><link rel=canonical href='%s'><main>%s</main>".formatted(text, address, text))
                .tagged();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new java.util.zip.GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
