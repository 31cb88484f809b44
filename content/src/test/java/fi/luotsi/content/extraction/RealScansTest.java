package fi.luotsi.content.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real PDF files, broken and odd ones among them: how many pages that are pictures gain text. */
@Tag("slow")
class RealScansTest {
    private static final int MOST_PAGES_OF_A_FILE = 3;
    private static final int PAGE_SECONDS = 60;

    @TempDir
    Path temp;

    @Test
    void pages_that_are_pictures_end_with_text_or_a_reason() throws IOException {
        var tesseract = Scans.tesseract();
        var outcomes = new TreeMap<String, Integer>();
        var files = 0;
        var gained = 0;
        try (var extractor = new Extractor(
                System.getProperty("java.class.path"),
                temp,
                ExtractionLimits.standard().alone(Duration.ofSeconds(PAGE_SECONDS * 2L)))) {
            for (var file : SharedData.files("")) {
                if (!file.toString().matches("(?i).*\\.(pdf|png|jpe?g|tiff?)")) {
                    continue;
                }
                var name = file.getFileName().toString();
                try (var read = extractor.extract(file, name)) {
                    var hasGained = false;
                    for (var number :
                            read.pictures().stream().limit(MOST_PAGES_OF_A_FILE).toList()) {
                        try (var page = extractor.recognise(file, name, number, tesseract)) {
                            outcomes.merge(
                                    page.state()
                                            + page.reason()
                                                    .map(each -> " " + each)
                                                    .orElse(""),
                                    1,
                                    Integer::sum);
                            hasGained |= !page.sections().isEmpty();
                            assertThat(page.sections().isEmpty())
                                    .isEqualTo(page.reason().isPresent());
                        }
                    }
                    files += read.pictures().isEmpty() ? 0 : 1;
                    gained += hasGained ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "scans: %d files with pages that are pictures, %d gained text; pages: %s%n", files, gained, outcomes);
    }
}
