package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** By the examples of RFC 9309 and what sites write besides. */
class RobotsTest {
    @Test
    void the_group_that_names_us_counts_and_else_the_one_for_everybody() {
        var robots = robots("""
                User-agent: *
                Disallow: /

                User-Agent: luotsi/1.0
                User-agent: toinen
                Disallow: /piilo/
                """);
        assertThat(allows(robots, "/a")).isTrue();
        assertThat(allows(robots, "/piilo/a")).isFalse();
        assertThat(allows(robots("User-agent: muu\nDisallow: /"), "/a")).isTrue();
        assertThat(allows(robots("User-agent: *\nDisallow: /"), "/a")).isFalse();
    }

    @Test
    void groups_of_one_name_are_one_group() {
        var robots = robots(
                "User-agent: Luotsi\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: Luotsi\nDisallow: /b");
        assertThat(allows(robots, "/a")).isFalse();
        assertThat(allows(robots, "/b")).isFalse();
        assertThat(allows(robots, "/c")).isTrue();
    }

    @Test
    void the_longest_pattern_wins_and_of_two_the_one_that_allows() {
        var robots = robots("""
                User-agent: *
                Allow: /ohjeet/julkiset
                Disallow: /ohjeet/
                Disallow: /sama
                Allow: /sama
                Disallow: /*.gif$
                Disallow: /haku?*sivu=
                Disallow:
                """);
        assertThat(allows(robots, "/ohjeet/julkiset/a")).isTrue();
        assertThat(allows(robots, "/ohjeet/a")).isFalse();
        assertThat(allows(robots, "/sama")).isTrue();
        assertThat(allows(robots, "/kuva.gif")).isFalse();
        assertThat(allows(robots, "/kuva.gif?a=1")).isTrue();
        assertThat(allows(robots, "/haku?q=a&sivu=2")).isFalse();
        assertThat(allows(robots, "/haku?q=a")).isTrue();
        assertThat(allows(robots("User-agent: *\nDisallow: /"), "/robots.txt")).isTrue();
    }

    @Test
    void escapes_are_compared_in_one_spelling() {
        var robots = robots("User-agent: *\nDisallow: /p%c3%a4iv%c3%a4\nDisallow: /%7ematti\nDisallow: /yö");
        assertThat(allows(robots, "/päivä")).isFalse();
        assertThat(allows(robots, "/~matti")).isFalse();
        assertThat(allows(robots, "/yö")).isFalse();
    }

    @Test
    void comments_odd_lines_and_line_ends_do_no_harm() {
        var robots = robots(
                "\uFEFFDisallow: /ei-ryhmaa\r# x\rUSER-AGENT : * # kaikki\r\nNoise\n: \ndisallow :/a # ei\nCrawl-delay: 2.5\nSitemap: https://kunta.fi/s.xml\n");
        assertThat(allows(robots, "/ei-ryhmaa")).isTrue();
        assertThat(allows(robots, "/a")).isFalse();
        assertThat(robots.delay()).contains(Duration.ofMillis(2500));
        assertThat(robots.sitemaps()).containsExactly("https://kunta.fi/s.xml");
        assertThat(robots("User-agent: *\nCrawl-delay: 86400").delay()).contains(Duration.ofSeconds(30));
    }

    @Test
    void only_the_first_500_kibibytes_are_read() {
        var robots = robots("User-agent: *\n" + "#".repeat(Robots.MOST_BYTES) + "\nDisallow: /");
        assertThat(allows(robots, "/a")).isTrue();
    }

    @Test
    @Timeout(5)
    void a_pattern_made_to_be_slow_is_not() {
        var robots = robots("User-agent: *\nDisallow: /" + "*a".repeat(500) + "$");
        assertThat(allows(robots, "/" + "a".repeat(450) + "b")).isTrue();
    }

    private static Robots robots(String text) {
        return Robots.of(text.getBytes(UTF_8));
    }

    private static boolean allows(Robots robots, String path) {
        try {
            return robots.allows(WebAddress.of("https://kunta.fi" + path));
        } catch (BadAddress impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
