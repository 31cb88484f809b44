package fi.luotsi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
    private static final int LONGEST_PAGE_LINES = 120;

    @ParameterizedTest
    @CsvSource({
        "'escape=\"false\"', text would be markup",
        "'\\sstyle=\"', colours and spaces are tokens in the stylesheet",
        "'\\son[a-z]+=\"', scripts stand in luotsi.js and the content security policy refuses inline ones",
        "'(href|src)=\"(https?:)?//', nothing is loaded from elsewhere",
        "'javascript:', scripts stand in luotsi.js"
    })
    void no_page_contains(String pattern, String reason) throws IOException {
        assertThat(linesWith(Pattern.compile(pattern))).as(reason).isEmpty();
    }

    @Test
    void no_page_is_long() throws IOException {
        for (var page : pages()) {
            assertThat(Files.readAllLines(page)).as(page.toString()).hasSizeLessThanOrEqualTo(LONGEST_PAGE_LINES);
        }
    }

    @Test
    void words_for_people_come_from_the_texts() throws IOException {
        var wordBetweenTags = Pattern.compile(">\\s*[A-Za-zÅÄÖåäö]{3,}[^<#{]*<");
        var ours = linesWith(wordBetweenTags).stream()
                .filter(line -> !line.contains(">Luotsi<"))
                .toList();
        assertThat(ours).isEmpty();
    }

    @Test
    void public_pages_keep_no_state_and_load_no_widgets() throws IOException {
        for (var page : pages()) {
            var text = Files.readString(page);
            if (!page.toString().contains("admin") && !page.toString().contains("/source/")) {
                assertThat(text)
                        .as(page.toString())
                        .doesNotContain("primefaces")
                        .doesNotContain("<h:form");
            }
        }
    }

    private static List<String> linesWith(Pattern pattern) throws IOException {
        var found = new ArrayList<String>();
        for (var page : pages()) {
            for (var line : Files.readAllLines(page)) {
                if (pattern.matcher(line).find()) {
                    found.add(page + ": " + line.strip());
                }
            }
        }
        return found;
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(path -> path.toString().endsWith(".xhtml")).toList();
        }
    }
}
