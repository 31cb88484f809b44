package fi.luotsi.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.LibraryInMemory;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** What the tests of an index's life share: a library that grows, and whether an index holds just what it does. */
abstract class IndexTest {
    final LibraryInMemory library = new LibraryInMemory();

    void addDocuments(int count) {
        IntStream.range(0, count)
                .forEach(i -> library.put(Documents.document("Ohje " + i, "fi", "Teksti " + i, "Lisää " + i)));
    }

    static Map<DocumentId, Long> held(IndexInMemory running) throws IOException {
        try (var lease = running.index().lease().orElseThrow()) {
            return HeldDocuments.of(lease.reader());
        }
    }

    Map<DocumentId, Long> expected() {
        var expected = new HashMap<DocumentId, Long>();
        library.stamps().forEach(stamp -> expected.put(stamp.id(), stamp.changeNumber()));
        return expected;
    }

    void assertEqualToLibrary(IndexInMemory running) throws IOException {
        assertThat(held(running).equals(expected()))
                .as(
                        "the index holds %d documents, the library %d",
                        held(running).size(), expected().size())
                .isTrue();
    }

    boolean isEqualToLibrary(IndexInMemory running) {
        try {
            return running.index().lease().isPresent() && held(running).equals(expected());
        } catch (IOException | RuntimeException notNow) {
            return false;
        }
    }

    static void await(Duration time, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(5);
        }
    }
}
