package fi.luotsi.content.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.extraction.WorkerStatus.Replacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hostile files against real workers: each does its worst, and the next good file is read at once. */
class WorkerTest {
    private static final Duration FILE_TIME = Duration.ofSeconds(5);
    private static final Duration NEXT_FILE_TIME = Duration.ofSeconds(5);

    @TempDir
    static Path files;

    @TempDir
    static Path temp;

    private static Extractor extractor;

    @BeforeAll
    static void start() {
        var limits = new ExtractionLimits(1, 128, FILE_TIME, 1_000, 1 << 20, 100_000, 20, 3, 1 << 20);
        extractor = new Extractor(System.getProperty("java.class.path"), temp, limits);
        extractor.start();
    }

    @AfterAll
    static void all_is_gone_after_the_end() {
        var processes = extractor.status().processIds();
        extractor.close();
        assertThat(processes).noneMatch(WorkerTest::isRunning);
        assertThat(temp).isEmptyDirectory();
    }

    @ParameterizedTest(name = "{0} ends as {1} and the worker is replaced because it {2}")
    @CsvSource({
        "hang, TIMED_OUT, TIMED_OUT",
        "drip, TIMED_OUT, TIMED_OUT",
        "out-of-memory, OUT_OF_MEMORY, OUT_OF_MEMORY",
        "exit, CRASHED, CRASHED",
        "halt, CRASHED, CRASHED",
        "garbage, CRASHED, CRASHED",
        "early-close, CRASHED, CRASHED",
        "children, TIMED_OUT, TIMED_OUT",
    })
    void a_file_that_takes_the_worker_down_is_contained(String order, ExtractionReason reason, Replacement cause)
            throws IOException {
        var before = extractor.status().replacements().get(cause);
        try (var extraction = extract(order)) {
            assertThat(extraction.state()).isEqualTo(ExtractionState.REJECTED);
            assertThat(extraction.reason()).contains(reason);
        }
        assertThat(extractor.status().replacements()).containsEntry(cause, before + 1);
        the_next_good_file_is_read_at_once();
    }

    @Test
    void a_stack_overflow_costs_only_the_file() throws IOException {
        try (var extraction = extract("overflow")) {
            assertThat(extraction.reason()).contains(ExtractionReason.BROKEN);
        }
        the_next_good_file_is_read_at_once();
    }

    @Test
    void what_was_read_before_a_fault_is_kept() throws IOException {
        try (var extraction = extract("half")) {
            assertThat(extraction.state()).isEqualTo(ExtractionState.PARTIAL);
            assertThat(extraction.reason()).contains(ExtractionReason.BROKEN);
            assertThat(extraction.sections().getFirst().text()).isEqualTo("The first half is fine.");
        }
    }

    @Test
    void text_beyond_the_limit_is_left_out_with_a_word() throws IOException {
        try (var extraction = extract("flood")) {
            assertThat(extraction.state()).isEqualTo(ExtractionState.PARTIAL);
            assertThat(extraction.reason()).contains(ExtractionReason.TOO_LONG);
            assertThat(extraction.sections().stream()
                            .mapToInt(s -> s.text().length())
                            .sum())
                    .isBetween(90_000, 100_000);
        }
    }

    @Test
    void a_library_that_prints_does_not_break_the_pipe() throws IOException {
        try (var extraction = extract("print")) {
            assertThat(extraction.sections().getFirst().text()).isEqualTo("Obeyed: print");
        }
    }

    @Test
    void what_a_parser_leaves_behind_is_wiped_before_the_next_file() throws IOException {
        extract("litter").close();
        the_next_good_file_is_read_at_once();
        try (var left = Files.walk(temp)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void no_door_to_the_network_opens() throws IOException {
        try (var extraction = extract("network")) {
            assertThat(extraction.sections().getFirst().text())
                    .contains("refused-socket")
                    .doesNotContain("OPENED");
        }
    }

    @Test
    void children_of_a_worker_die_with_it() throws Exception {
        extract("children").close();
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(ProcessHandle.allProcesses()
                        .map(process ->
                                String.join(" ", process.info().arguments().orElse(new String[0]))))
                .doesNotContain("4711");
    }

    private static void the_next_good_file_is_read_at_once() throws IOException {
        var from = System.nanoTime();
        try (var extraction = extractor.extract(file("good.md", "# Hyvä tiedosto\n\nSe luetaan heti."), "good.md")) {
            assertThat(extraction.state()).isEqualTo(ExtractionState.INDEXED);
            assertThat(extraction.title()).isEqualTo("Hyvä tiedosto");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(NEXT_FILE_TIME);
    }

    private static Extraction extract(String order) throws IOException {
        var from = System.nanoTime();
        var extraction = extractor.extract(file(order + ".hostile", "LUOTSI-HOSTILE " + order), order + ".hostile");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(FILE_TIME.plus(NEXT_FILE_TIME));
        return extraction;
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content);
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
