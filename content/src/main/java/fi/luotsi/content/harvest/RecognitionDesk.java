package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.harvest.RecognitionStore.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One turn at the queue of pictures: page by page, the file that waits longest first. Whatever ends it, a later turn goes on with the next page.
 *
 * @param portal who works, by a name of its own
 * @param seconds for so long others leave a file alone whose page is in hand
 */
record RecognitionDesk(RecognitionStore store, PageReader reader, Path folder, String portal, int seconds) {
    /** Reads the picture of one page of a file. */
    @FunctionalInterface
    interface PageReader {
        Extraction read(Path file, String name, int page);
    }

    /** @param mayGoOn is asked before each page, and once more before what was read is kept */
    void work(BooleanSupplier mayGoOn, BooleanSupplier mayKeep) throws IOException {
        store.sweep();
        try (var file = new HeldFile(store, folder)) {
            while (mayGoOn.getAsBoolean()) {
                var task = store.take(portal, seconds);
                if (task.isEmpty() || !read(task.get(), file, mayKeep)) {
                    return;
                }
            }
        }
    }

    /** @return false when there is nothing to read with any more */
    private boolean read(Task task, HeldFile file, BooleanSupplier mayKeep) throws IOException {
        try (var page = reader.read(file.of(task.sha256()), task.fileName(), task.page())) {
            var isAway =
                    page.reason().filter(ExtractionReason.UNREADABLE::equals).isPresent();
            if (isAway || !mayKeep.getAsBoolean()) {
                return false;
            }
            store.keep(task, page);
            return true;
        }
    }

    /** The bytes of the file in hand, which stay while its pages follow each other. */
    private static final class HeldFile implements AutoCloseable {
        private final RecognitionStore store;
        private final Path folder;
        private String sha256 = "";
        private Optional<Path> file = Optional.empty();

        HeldFile(RecognitionStore store, Path folder) {
            this.store = store;
            this.folder = folder;
        }

        Path of(String wanted) throws IOException {
            if (file.isEmpty() || !sha256.equals(wanted)) {
                close();
                var bytes = Files.createTempFile(folder, "recognition", ".bin");
                file = Optional.of(bytes);
                sha256 = wanted;
                try (var out = Files.newOutputStream(bytes)) {
                    store.writeOriginal(wanted, out);
                }
            }
            return file.orElseThrow();
        }

        @Override
        public void close() throws IOException {
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
                file = Optional.empty();
            }
        }
    }
}
