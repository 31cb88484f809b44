package fi.luotsi.content.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of real files, live bombs and broken mails among them: each ends in a state, in time, and leaves nothing behind. */
@Tag("trust")
class RealFilesTest {
    private static final Duration FILE_TIME = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(15);

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"formats", "mail"})
    void every_file_ends_in_a_state_within_the_limit(String folder) throws Exception {
        var files = SharedData.files(folder);
        var outcomes = new ConcurrentSkipListMap<String, AtomicLong>();
        var slowest = new ConcurrentSkipListMap<Long, String>();
        read(files, (file, extraction, millis) -> {
            assertWellFormed(file, extraction);
            count(outcomes, extraction);
            slowest.put(millis, file.getFileName() + " " + extraction.reason());
        });
        System.out.printf("%s: %d files %s%n", folder, files.size(), outcomes);
        slowest.descendingMap().entrySet().stream().limit(5).forEach(entry -> System.out.println("  " + entry));
        assertThat(slowest.lastKey()).isLessThan(FILE_TIME.plus(GRACE).toMillis());
    }

    @Test
    void documents_of_the_domain_are_read_whole_and_in_their_language() throws Exception {
        var outcomes = new ConcurrentSkipListMap<String, AtomicLong>();
        var languages = new ConcurrentSkipListMap<String, Map<String, Integer>>();
        read(SharedData.files("documents"), (file, extraction, millis) -> {
            assertWellFormed(file, extraction);
            count(outcomes, extraction);
            var folder = file.toString().replaceAll(".*documents/([^/]*).*", "$1");
            languages.merge(folder, Map.of(extraction.language(), 1), RealFilesTest::sum);
        });
        System.out.printf("documents: %s%n%s%n", outcomes, languages);
    }

    @FunctionalInterface
    private interface Reader {
        void accept(Path file, Extraction extraction, long millis);
    }

    private void read(List<Path> files, Reader reader) throws Exception {
        try (var extractor = new Extractor(
                        System.getProperty("java.class.path"),
                        temp,
                        ExtractionLimits.standard().withFileTime(FILE_TIME));
                var callers = Executors.newFixedThreadPool(2)) {
            var results = files.stream()
                    .map(file -> callers.submit(() -> read(extractor, file, reader)))
                    .toList();
            for (var result : results) {
                result.get();
            }
            System.out.println(extractor.status());
            assertThat(temp.toFile().list((folder, name) -> name.startsWith("part-")))
                    .isEmpty();
        }
        assertThat(temp).isEmptyDirectory();
    }

    private static Void read(Extractor extractor, Path file, Reader reader) throws IOException {
        var from = System.nanoTime();
        try (var extraction = extractor.extract(file, file.getFileName().toString())) {
            reader.accept(
                    file, extraction, Duration.ofNanos(System.nanoTime() - from).toMillis());
        }
        return null;
    }

    private static void assertWellFormed(Path file, Extraction extraction) {
        var name = file.getFileName().toString();
        assertThat(extraction.title()).as(name).isNotBlank();
        assertThat(extraction.reason().isEmpty()).as(name).isEqualTo(extraction.state() == ExtractionState.INDEXED);
        if (extraction.state() == ExtractionState.REJECTED) {
            assertThat(extraction.sections()).as(name).isEmpty();
        }
        assertThat(extraction.sections()).extracting(Section::anchor).as(name).doesNotHaveDuplicates();
        assertThat(extraction.sections())
                .as(name)
                .allSatisfy(section -> assertThat(section.text()).doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F]"));
    }

    private static void count(Map<String, AtomicLong> outcomes, Extraction extraction) {
        var outcome = extraction.state()
                + extraction
                        .reason()
                        .map(ExtractionReason::name)
                        .map(" "::concat)
                        .orElse("");
        outcomes.computeIfAbsent(outcome, key -> new AtomicLong()).incrementAndGet();
    }

    private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
        var sum = new TreeMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }
}
