package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.WebSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are broken or mean: a run over one ends, with everything that could be read. */
@Tag("trust")
class HostileSiteTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    @TempDir
    Path temp;

    @Test
    @Timeout(120)
    void no_answer_stops_a_run() throws IOException {
        try (var web = new HostileServer();
                var site = new SiteInTest(web.url() + "/", temp)) {
            addRobots(web);
            addAnswers(web);
            addHeaders(web);
            addBodies(web);
            addMarkup(web);
            web.html("/hyva", "<main>Tämä luetaan</main>").html("/zz-viimeinen", "<main>Tämäkin luetaan</main>");
            web.home();

            var report = site.harvest(settings(web));

            assertThat(report.state()).as(report.toString()).isEqualTo(State.DONE);
            assertThat(site.locations()).contains(web.url() + "/", web.url() + "/hyva", web.url() + "/zz-viimeinen");
            try (var left = Files.walk(temp)) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    private static void addRobots(HostileServer web) throws IOException {
        var robots = new ByteArrayOutputStream();
        robots.write("Sitemap: /nauru.xml\nSitemap: /xxe.xml\nSitemap: /pommi.xml.gz\nSitemap: \0\nSitemap: /itse.xml\n"
                .getBytes(UTF_8));
        robots.write(new byte[3 << 20]);
        web.ok("/robots.txt", "", robots.toByteArray())
                .ok(
                        "/nauru.xml",
                        "",
                        ("<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
                                        + "<urlset><url><loc>&c;&c;</loc></url></urlset>")
                                .getBytes(UTF_8))
                .ok(
                        "/xxe.xml",
                        "",
                        "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>/x&a;</loc></url></urlset>"
                                .getBytes(UTF_8))
                .ok("/pommi.xml.gz", "", gzip(200 << 20))
                .ok(
                        "/itse.xml",
                        "",
                        "<sitemapindex><sitemap><loc>/itse.xml</loc></sitemap></sitemapindex>".getBytes(UTF_8))
                .ok(
                        "/wp-json/wp/v2/pages?per_page=100&page=1&_fields=id,link,modified_gmt",
                        "Content-Type: application/json\r\n",
                        "[".repeat(200_000).getBytes(UTF_8))
                .ok(
                        "/wp-json/wp/v2/posts?per_page=100&page=1&_fields=id,link,modified_gmt",
                        "Content-Type: application/json\r\n",
                        "[{\"id\":1e999,\"link\":\"http://169.254.169.254/\"},{\"id\":null,\"link\":7},null]"
                                .getBytes(UTF_8));
    }

    private static void addAnswers(HostileServer web) {
        web.raw("/ei-mitaan", "")
                .raw("/roska", "\0\1\2\3 ei HTTP:ta\r\n\r\n")
                .raw("/shoutcast", "ICY 200 OK\r\n\r\n")
                .raw("/versio", "HTTP/9.9 abc\r\n\r\n")
                .raw("/tila", "HTTP/1.1 999 Outo\r\nContent-Length: 0\r\n\r\n")
                .raw("/vaihto", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n")
                .raw("/sama", "HTTP/1.1 304 Not Modified\r\n\r\n")
                .raw("/osa", "HTTP/1.1 206 Partial Content\r\nContent-Length: 3\r\n\r\nabc")
                .raw("/tyhja204", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello")
                .raw("/jatka", out -> {
                    while (true) {
                        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(UTF_8));
                    }
                })
                .raw("/odota", "HTTP/1.1 503 Busy\r\nRetry-After: ei koskaan\r\nContent-Length: 0\r\n\r\n")
                .raw("/hiljaa", out -> pause(3_000));
    }

    private static void addHeaders(HostileServer web) {
        web.raw("/pitka-otsake", OK + "X: " + "x".repeat(2 << 20) + "\r\n\r\nx")
                .raw("/otsakkeita", OK + "X: y\r\n".repeat(100_000) + "\r\nx")
                .raw("/otsakkeet-loputta", out -> {
                    out.write(OK.getBytes(UTF_8));
                    while (true) {
                        out.write("X: y\r\n".getBytes(UTF_8));
                    }
                })
                .raw("/miinus", OK + "Content-Length: -1\r\n\r\nx")
                .raw("/kaksi", OK + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxy")
                .raw("/liian-lyhyt", OK + "Content-Length: 100\r\n\r\nx")
                .raw("/palat", OK + "Transfer-Encoding: chunked\r\n\r\nZZZ\r\nx\r\n")
                .raw("/pala", OK + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nx")
                .raw("/ohjaus1", "HTTP/1.1 302 Found\r\nLocation: http://[::1\r\nContent-Length: 0\r\n\r\n")
                .raw("/ohjaus2", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n")
                .raw("/ohjaus3", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")
                .raw(
                        "/ohjaus4",
                        "HTTP/1.1 302 Found\r\nLocation: /" + "x".repeat(100_000) + "\r\nContent-Length: 0\r\n\r\n")
                .raw("/ohjaus5", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:22/\r\nContent-Length: 0\r\n\r\n")
                .ok(
                        "/etag",
                        "Content-Type: text/html\r\nETag: \"" + "e".repeat(50_000) + "\"\r\nLast-Modified: eilen\r\n",
                        "a".getBytes(UTF_8))
                .ok("/merkisto", "Content-Type: text/html; charset=../../etc\r\n", "merkistö".getBytes(UTF_8))
                .ok("/tyyppi", "Content-Type: ;;;===\"\r\n", "<p>tyyppi".getBytes(UTF_8))
                .ok("/nimi%00%0a..%2f..%2fetc", "Content-Type: text/html\r\n", "nimi".getBytes(UTF_8));
    }

    private static void addBodies(HostileServer web) throws IOException {
        web.ok("/pommi", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzip(300 << 20))
                .ok(
                        "/puolikas",
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                        "\u001f\u008b\b\0".getBytes(ISO_8859_1))
                .ok("/pakattu", "Content-Type: text/html\r\nContent-Encoding: br\r\n", "x".getBytes(UTF_8))
                .raw("/suuri", out -> {
                    out.write((OK + "Content-Length: 300000000\r\n\r\n").getBytes(UTF_8));
                    for (var piece = 0; piece < 300; piece++) {
                        out.write(new byte[1_000_000]);
                    }
                })
                .raw("/tippa", out -> {
                    out.write((OK + "\r\n").getBytes(UTF_8));
                    for (var drop = 0; drop < 100; drop++) {
                        out.write('x');
                        out.flush();
                        pause(50);
                    }
                })
                .ok("/utf16", "Content-Type: text/html\r\n", "<main>Kuusitoista bittiä".getBytes(UTF_16))
                .ok("/latin1", "Content-Type: text/html; charset=iso-8859-1\r\n", "<main>Päivä".getBytes(ISO_8859_1))
                .ok("/nollat", "Content-Type: text/html\r\n", new byte[1 << 20])
                .ok("/ei-utf8", "Content-Type: text/html; charset=utf-8\r\n", new byte[] {
                    (byte) 0xff, (byte) 0xfe, (byte) 0xc0, 60, 97
                });
    }

    private static void addMarkup(HostileServer web) {
        web.html("/syva", "<div>".repeat(300_000) + "<a href=/hyva>x</a>")
                .html("/linkit", "<a href=/?n=1>x</a>".repeat(100_000))
                .html("/attribuutti", "<a href='" + "x".repeat(3 << 20) + "'>x</a>")
                .html("/auki", "<table><tr><td><a href=/hyva><b><i><table>".repeat(20_000))
                .html(
                        "/kanta",
                        "<base href='javascript:alert(1)'><base href='http://169.254.169.254/'><a href=x>x</a><link rel=canonical href='http://[::1]/'>")
                .html(
                        "/oudot",
                        "<a href='//['>x</a><a href='http://%00/'>x</a><a href='\\\\a\\b'>x</a><a href='http://a:b@c/'>x</a><a href='&#x110000;&#0;'>x</a><a href='http://1.1.1.1.1/'>x</a>")
                .html("/teksti", "<plaintext><a href=/hyva><!--<![CDATA[<svg><![CDATA[</svg><?php")
                .html("/robotit", "<meta name=robots content='" + "x,".repeat(100_000) + "'><meta name><meta content>");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(int zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (var piece = 0; piece < zeros >> 20; piece++) {
                out.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    private static WebSite settings(HostileServer web) {
        return new WebSite(
                web.url() + "/",
                List.of(),
                List.of(),
                true,
                new WebSite.Limits(3, 5_000, Duration.ofMinutes(5), Duration.ZERO),
                SignIn.NONE);
    }
}
