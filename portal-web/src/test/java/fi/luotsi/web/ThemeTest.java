package fi.luotsi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Path THEME = Path.of("target/look/resources/primefaces-luotsi/theme.css");
    private static final Path STYLESHEET = Path.of("src/main/webapp/static/luotsi.css");
    private static final Path FONTS = Path.of("target/look/static/fonts");
    /** WCAG 2.1, 1.4.3 (AA). */
    private static final double READABLE = 4.5;

    @Test
    void no_colour_of_the_original_theme_is_left_over() throws IOException {
        var opaque = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgb\\([^)]*\\)|\\bhsl\\([^)]*\\)");
        assertThat(opaque.matcher(Files.readString(THEME)).results().map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void every_token_that_the_theme_uses_stands_in_the_stylesheet() throws IOException {
        var used = Pattern.compile("var\\((--[\\w-]+)\\)")
                .matcher(Files.readString(THEME))
                .results()
                .map(result -> result.group(1))
                .distinct();
        assertThat(used).isNotEmpty().allMatch(tokens("light")::containsKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void text_can_be_read_on_every_ground(String scheme) throws IOException {
        var tokens = tokens(scheme);
        for (var pair : List.of(
                "ink paper",
                "ink surface",
                "ink tint",
                "ink mark",
                "soft paper",
                "soft surface",
                "brand paper",
                "brand-strong tint",
                "paper brand",
                "paper brand-strong",
                "ok ok-tint",
                "due due-tint",
                "late late-tint",
                "paper late",
                "paper ok",
                "paper due",
                "late paper",
                "brand surface",
                "paper soft")) {
            var names = pair.split(" ", 2);
            var contrast = contrast(tokens.get("--" + names[0]), tokens.get("--" + names[1]));
            assertThat(contrast).as("%s on %s, %s", names[0], names[1], scheme).isGreaterThanOrEqualTo(READABLE);
        }
    }

    @Test
    void every_font_that_the_stylesheet_names_is_there() throws IOException {
        var fonts = Pattern.compile("url\\(\"fonts/([^\"]+)\"\\)")
                .matcher(Files.readString(STYLESHEET))
                .results()
                .map(result -> FONTS.resolve(result.group(1)));
        assertThat(fonts).isNotEmpty().allMatch(Files::isRegularFile);
    }

    private static Map<String, String> tokens(String scheme) throws IOException {
        var css = Files.readString(STYLESHEET);
        var dark = css.indexOf("prefers-color-scheme: dark");
        var tokens = new TreeMap<String, String>();
        var parts = scheme.equals("dark")
                ? Stream.of(css.substring(0, dark), css.substring(dark))
                : Stream.of(css.substring(0, dark));
        parts.forEach(part -> Pattern.compile("(--[\\w-]+):\\s*([^;]+);")
                .matcher(part.substring(
                        0,
                        part.indexOf("/* ---------- Elements") > 0
                                ? part.indexOf("/* ---------- Elements")
                                : part.length()))
                .results()
                .forEach(result -> tokens.put(result.group(1), result.group(2).strip())));
        return tokens;
    }

    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int from) {
        var value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
